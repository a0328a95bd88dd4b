import { readdirSync, readFileSync } from 'node:fs'
import { alertRules, runbookOf } from '@leeway/grafana-dashboards-as-code'
import { expect, test } from 'vitest'

const folder = new URL('../../../../docs/runbooks/', import.meta.url)
const rules = alertRules()

test.each(rules)('$name has a page that says what it means and what to do', (rule) => {
  const page = readFileSync(new URL(`${runbookOf(rule)}.md`, folder), 'utf8')
  expect(page).toMatch(`# ${rule.title}\n\n\`${rule.name}\`, ${rule.severity}. `)
  const sections = [...page.matchAll(/^## (.*)\n\n(?=\S)/gm)].map(([, heading]) => heading)
  expect(sections).toEqual(['What it means', 'What to look at', 'What to do'])
})

test('there is no page without a rule', () => {
  const pages = rules.map((rule) => `${runbookOf(rule)}.md`)
  expect(readdirSync(folder).toSorted()).toEqual(pages.toSorted())
})
