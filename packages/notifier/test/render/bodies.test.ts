import { describe, expect, test } from 'vitest'
import type { Message } from '../../src/index.ts'
import { messageView } from '../../src/render/message-view.ts'
import { renderSlack } from '../../src/render/render-slack.ts'
import { renderTeams } from '../../src/render/render-teams.ts'
import { renderText } from '../../src/render/render-text.ts'
import { renderWebhook } from '../../src/render/render-webhook.ts'
import { alertsMessage, hostileMessage, messages, notedAlert } from '../support/messages.ts'
import { slackBodySchema } from '../support/slack-schema.ts'
import { teamsBodySchema } from '../support/teams-schema.ts'
import { webhookBodySchema } from '../support/webhook-schema.ts'

const channels = {
  slack: [renderSlack, slackBodySchema],
  teams: [renderTeams, teamsBodySchema],
  webhook: [renderWebhook, webhookBodySchema],
} as const

describe.each(Object.entries(channels))('the body for %s', (name, [render, schema]) => {
  test.each(Object.entries(messages))('is valid: %s', (_, message) => {
    for (const maximumAlerts of [1, 20, 100]) {
      const body = JSON.parse(JSON.stringify(render(message, { maximumAlerts })))
      const { success, error } = schema.safeParse(body)
      expect(success, String(error)).toBe(true)
    }
  })

  test('says all of an ordinary message', async () => {
    const body = JSON.stringify(render(alertsMessage()), undefined, 2)
    expect(body).toContain('odds: 2 new alerts, 1 critical')
    for (const { text } of alertsMessage().began) expect(body).toContain(text.split(' (p')[0])
    await expect(`${body}\n`).toMatchFileSnapshot(`../snapshots/${name}.json`)
  })

  test('counts what it does not list', () => {
    const began = Array.from({ length: 500 }, (_, index) => notedAlert(index))
    const body = JSON.stringify(render(alertsMessage({ began, ended: [], worsened: [] })))
    expect(body).toMatch(name === 'webhook' ? /"omitted":4\d\d/ : /and 480 more/)
  })
})

test('the text of an e-mail', async () => {
  await expect(renderText(messageView(alertsMessage()))).toMatchFileSnapshot(
    '../snapshots/email.txt',
  )
})

test('hostile names are on one line each, and show what cannot be seen', () => {
  const text = renderText(messageView(hostileMessage()))
  expect(text).not.toMatch(/[\p{Cs}\u202a-\u202e\u2066-\u2069\r\0]/u)
  expect(text).toContain('\\u202etfird')
  expect(text).not.toMatch(/^Bcc:/m)
  expect(text.length).toBeLessThan(20_000)
})

test('notes and remarks are told', () => {
  const view = messageView(alertsMessage({ notes: ['another policy'] }), {
    remarks: ['The pdf of the report is not attached: no browser'],
  })
  expect(view.notes).toEqual([
    'another policy',
    'The pdf of the report is not attached: no browser',
  ])
})

test.each<[string, Partial<Extract<Message, { kind: 'alerts' }>>, string, string, string]>([
  [
    'one begins',
    { began: [notedAlert(1)], worsened: [], ended: [], active: 1 },
    'odds: 1 new alert',
    '1 alert began. 1 alert is active now.',
    'warning',
  ],
  [
    'one got worse',
    { began: [], ended: [] },
    'odds: 1 alert got worse',
    '1 alert got worse. 3 alerts are active now.',
    'critical',
  ],
  [
    'all ended',
    { began: [], worsened: [], active: 0 },
    'odds: all alerts ended',
    '1 alert ended. No alert is active now.',
    'good',
  ],
  [
    'some ended',
    { began: [], worsened: [], active: 2 },
    'odds: 1 alert ended',
    '1 alert ended. 2 alerts are active now.',
    'good',
  ],
  [
    'a reminder',
    { began: [], worsened: [], ended: [], reminded: [notedAlert(1), notedAlert(2)], active: 2 },
    'odds: 2 alerts still active',
    '2 alerts not new. 2 alerts are active now.',
    'warning',
  ],
  [
    'everything',
    {},
    'odds: 2 new alerts, 1 critical',
    '2 alerts began, 1 got worse, 1 ended. 3 alerts are active now.',
    'critical',
  ],
])('says it in words: %s', (_, more, title, summary, tone) => {
  expect(messageView(alertsMessage(more))).toMatchObject({ title, summary, tone })
})
