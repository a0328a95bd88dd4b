import { severitySchema } from '@leeway/monitoring-report'
import { z } from 'zod'
import { secret } from './secret.ts'

const address = z.email('expected an e-mail address')

const webhook = (what: string): z.ZodString =>
  secret(what).regex(/^https?:\/\/[^/]/i, `expected ${what}`)

const smtpUrl = 'a URL such as smtps://user:password@host:465'

const hearing = {
  minimumSeverity: severitySchema
    .exactOptional()
    .describe('alerts that are less severe are not told; default: info, that is all'),
  sendResolved: z
    .boolean('expected true or false')
    .default(true)
    .describe('whether the end of an alert is told'),
  remindEveryHours: z
    .number('expected a number of hours')
    .positive('expected a number of hours above 0')
    .exactOptional()
    .describe('an alert that goes on is told again after so long; default: never'),
  maximumAlerts: z
    .int('expected a whole number')
    .min(1, 'expected at least 1')
    .max(100, 'expected at most 100')
    .default(20)
    .describe('how many alerts a message lists; the others are counted'),
}

/** A way in which people hear of alerts. URLs of webhooks are secrets. */
export const channelSchema = z.discriminatedUnion(
  'type',
  [
    z.strictObject({
      type: z.literal('email'),
      to: z.array(address, 'expected a list of e-mail addresses').min(1),
      from: address
        .exactOptional()
        .describe('default: the user of the mail server, or else the first recipient'),
      subject: z
        .string()
        .regex(/^[^\r\n]+$/, 'expected one line')
        .exactOptional()
        .describe('stands before what happened'),
      smtp: secret(smtpUrl)
        .regex(/^smtps?:\/\/./i, `expected ${smtpUrl}`)
        .describe('URL of the mail server'),
      template: z
        .string('expected the path of a template')
        .min(1, 'expected the path of a template')
        .exactOptional()
        .describe('Handlebars template of the HTML; default: the one that Leeway brings'),
      attach: z
        .array(z.enum(['html', 'pdf'], 'expected html or pdf'))
        .default([])
        .describe('forms of the report that go along with alerts'),
      ...hearing,
    }),
    z.strictObject({
      type: z.literal('slack'),
      webhook: webhook('the URL of an incoming webhook'),
      channel: z
        .string()
        .min(1)
        .exactOptional()
        .describe('for readers of this file: the webhook has a channel of its own'),
      ...hearing,
    }),
    z.strictObject({
      type: z.literal('teams'),
      webhook: webhook('the URL of a workflow'),
      ...hearing,
    }),
    z.strictObject({
      type: z.literal('webhook'),
      url: webhook('a URL'),
      secret: secret('the secret with which messages are signed')
        .regex(/^\s*whsec_/, 'expected whsec_ and 24 to 64 bytes in base64')
        .exactOptional()
        .describe('whsec_ and base64, as Standard Webhooks has it; default: not signed'),
      ...hearing,
    }),
  ],
  { error: 'expected a channel of type email, slack, teams or webhook' },
)

/** A way in which people hear of alerts. */
export type ChannelConfig = z.infer<typeof channelSchema>
