import { expect, test } from 'vitest'
import { channelsFrom } from '../../src/index.ts'

const guide = {
  email: {
    to: ['ml-team@company.com'],
    subject: 'ML Monitoring Alert',
    template: 'drift_alert.html',
  },
  slack: { webhook: 'https://hooks.slack.com/services/hush', channel: '#ml-alerts' },
}

test('the alert_config of the guide', () => {
  const { channels, warnings } = channelsFrom(guide, { smtp: 'smtps://u:p@mail.company.com' })
  expect(channels).toEqual({
    email: { type: 'email', ...guide.email, smtp: 'smtps://u:p@mail.company.com' },
    slack: { type: 'slack', webhook: guide.slack.webhook },
  })
  expect(warnings).toEqual([
    'slack: channel #ml-alerts: an incoming webhook posts to the channel that it was made for, whatever is asked; make one for #ml-alerts, or leave the option out',
  ])
})

test('without a mail server, or a channel', () => {
  expect(() => channelsFrom(guide)).toThrow(/^email: smtp is missing: expected the URL/)
  expect(channelsFrom({})).toEqual({ channels: {}, warnings: [] })
})
