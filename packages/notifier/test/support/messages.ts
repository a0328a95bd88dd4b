import type { AlertsMessage, Message, NotedAlert } from '../../src/index.ts'
import { testMessage } from '../../src/index.ts'

const at = '2026-05-03T06:00:00.000Z'

export function notedAlert(index: number, more: Partial<NotedAlert> = {}): NotedAlert {
  return {
    id: `odds:data_drift:column ${index}`,
    type: 'data_drift',
    severity: index % 3 === 0 ? 'critical' : 'warning',
    text: `Column ${index} has drifted: its effect is 0.42, from 0.1 on it counts as large (p < 0.001).`,
    column: `column ${index}`,
    since: at,
    ...more,
  }
}

export function alertsMessage(more: Partial<AlertsMessage> = {}): AlertsMessage {
  return {
    kind: 'alerts',
    id: 'msg_0123456789abcdef0123456789abcdef',
    at,
    monitor: 'odds',
    labels: { model: 'match-odds', environment: 'production' },
    runId: 'odds@2026-05-02',
    window: { from: '2026-05-02T00:00:00Z', to: '2026-05-03T00:00:00Z' },
    began: [notedAlert(0), notedAlert(1)],
    worsened: [notedAlert(3, { severityBefore: 'warning', since: '2026-05-01T06:00:00.000Z' })],
    ended: [notedAlert(4, { since: '2026-04-29T06:00:00.000Z' })],
    reminded: [],
    active: 3,
    figures: [
      { title: 'Data drift', value: 'drifted' },
      { title: 'Drifted columns', value: '3 of 12' },
      { title: 'Missing values', value: '1.2 %' },
    ],
    notes: [],
    ...more,
  }
}

const hostileTexts = [
  'x'.repeat(5000),
  '😀'.repeat(2500),
  '<script>alert(1)</script><img src=http://127.0.0.1:9/ onerror=alert(1)>',
  '<!channel> <@U123> <http://evil.example|click> & *bold* _it_ `code` @here',
  '[link](http://evil.example) ![image](http://evil.example/x.png) **bold**',
  'first\r\nBcc: victim@example.org\r\n\r\nbody',
  '\u202etfird\u2066 \u0000 \u001b[31m \ud83d',
  '{{constructor}} {{{raw}}} {{#each this}}',
  '&'.repeat(3000),
  '"quoted" \'single\' `tick` = /',
]

/** 500 alerts with names of 5,000 characters, markup, mentions, line breaks, bidirectional controls, halves of emoji. */
export function hostileMessage(): AlertsMessage {
  const alerts = (from: number, count: number): NotedAlert[] =>
    Array.from({ length: count }, (_, index) => {
      const text = hostileTexts[(from + index) % hostileTexts.length]!
      return notedAlert(from + index, { id: `odds:${text}`, text, column: text })
    })
  return alertsMessage({
    monitor: hostileTexts.join(' '),
    labels: Object.fromEntries(hostileTexts.map((text, index) => [`${index} ${text}`, text])),
    runId: hostileTexts[6]!,
    began: alerts(0, 300),
    worsened: alerts(3, 100).map((alert) => ({ ...alert, severityBefore: 'info' as const })),
    ended: alerts(5, 50),
    reminded: alerts(7, 50),
    active: 450,
    figures: hostileTexts.map((text) => ({ title: text, value: text })),
    notes: hostileTexts,
  })
}

/** Messages of every kind, ordinary and hostile. */
export const messages: Readonly<Record<string, Message>> = {
  alerts: alertsMessage(),
  ended: alertsMessage({
    began: [],
    worsened: [],
    active: 0,
    ended: [notedAlert(1), notedAlert(3)],
  }),
  hostile: hostileMessage(),
  report: {
    kind: 'report',
    id: 'msg_report',
    at,
    monitor: 'odds',
    title: 'odds: the weekly report is ready',
    window: { from: '2026-04-27T00:00:00Z', to: '2026-05-04T00:00:00Z' },
    figures: [{ title: 'Rows', value: '1,400' }],
  },
  'hostile report': {
    kind: 'report',
    id: 'msg_report2',
    at,
    monitor: hostileTexts.join(' '),
    title: hostileTexts.join(' '),
    summary: hostileTexts.join(' '),
    window: { from: '2026-04-27T00:00:00Z', to: '2026-05-04T00:00:00Z' },
    figures: hostileTexts.map((text) => ({ title: text, value: text })),
  },
  test: testMessage('chat <!channel> \u202e', at),
}
