import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseConfig } from '../../src/config/index.ts'

test('the configuration of docs/notifications.md is right', () => {
  const page = readFileSync(new URL('../../../../docs/notifications.md', import.meta.url), 'utf8')
  const [, yaml = ''] = /```yaml\n([\s\S]*?)```/.exec(page) ?? []
  const { config, warnings } = parseConfig(yaml, 'leeway.yaml', {
    SMTP_URL: 'smtps://user:password@mail.example.org:465',
    SLACK_WEBHOOK: 'https://hooks.slack.com/services/T/B/X',
    TEAMS_WORKFLOW: 'https://x.logic.azure.com/workflows/x',
    WEBHOOK_URL: 'https://example.org/hook',
    WEBHOOK_SECRET: `whsec_${Buffer.alloc(32).toString('base64')}`,
  })
  expect(warnings).toEqual([])
  expect(Object.values(config.channels).map(({ type }) => type)).toEqual([
    'email',
    'slack',
    'teams',
    'webhook',
  ])
})
