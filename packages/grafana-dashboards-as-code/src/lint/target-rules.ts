import type { LintRule } from './lint-rule.ts'
import { drawingPanels, type LintedPanel, type LintedTarget } from './linted-dashboard.ts'
import { rateInterval, type Selector, selectorsOf } from './promql.ts'

/** The rules about queries, in PromQL; those about LogQL have nothing to look at here. */
export const targetRules: readonly LintRule[] = [
  targetRule('target-promql-rule', ({ expr = '', panelId }) => {
    if (expr === '' && panelId !== undefined) return []
    try {
      selectorsOf(expr)
      return []
    } catch (error) {
      return [(error as Error).message]
    }
  }),
  selectorRule('target-rate-interval-rule', ({ range, calls, alone }) => {
    if (range === undefined || alone) return undefined
    const [call] = calls
    if (call === undefined) return 'found a range outside of a function, expected rate() or another'
    if (/^i?rate$/.test(call) && range !== rateInterval) {
      return `found ${call}() over a fixed time, expected [$__rate_interval]`
    }
    return undefined
  }),
  matcherRule('target-job-rule', 'job'),
  matcherRule('target-instance-rule', 'instance'),
  selectorRule('target-counter-agg-rule', ({ name, calls }) => {
    if (!name.endsWith('_total')) return undefined
    if (calls.some((call) => /^(i?rate|increase)$/.test(call))) return undefined
    return `found the counter ${name} as it is, expected it in rate(), irate() or increase()`
  }),
]

function matcherRule(id: string, label: string): LintRule {
  return selectorRule(id, ({ name, matchers }) =>
    matchers.some((matcher) => matcher.replaceAll(' ', '') === `${label}=~"${label}"`)
      ? undefined
      : `found ${name || 'a selector'} without ${label}=~"$${label}"`,
  )
}

/** A rule about each selector of each query that can be parsed. */
function selectorRule(id: string, complain: (selector: Selector) => string | undefined): LintRule {
  return targetRule(id, ({ expr = '' }) => {
    try {
      return selectorsOf(expr).flatMap((selector) => complain(selector) ?? [])
    } catch {
      return [] // target-promql-rule says so
    }
  })
}

function targetRule(id: string, complain: (target: LintedTarget) => string[]): LintRule {
  return {
    id,
    check: (dashboard) =>
      drawingPanels(dashboard).flatMap((panel) =>
        (panel.targets ?? []).flatMap((target, i) =>
          asksPrometheus(panel, target)
            ? complain(target).map((message) => ({ panel: panel.title ?? '', target: i, message }))
            : [],
        ),
      ),
  }
}

function asksPrometheus(panel: LintedPanel, { datasource, expr }: LintedTarget): boolean {
  const reference = datasource ?? panel.datasource
  const type = typeof reference === 'object' ? reference?.type : undefined
  return type === undefined ? expr !== undefined : type === 'prometheus'
}
