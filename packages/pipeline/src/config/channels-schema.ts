import { z } from 'zod'
import { secret } from './secret.ts'

const address = z.email('expected an e-mail address')

/** A way in which people hear of alerts. URLs of webhooks are secrets. */
export const channelSchema = z.discriminatedUnion(
  'type',
  [
    z.strictObject({
      type: z.literal('email'),
      to: z.array(address, 'expected a list of e-mail addresses').min(1),
      from: address.exactOptional(),
      subject: z.string().min(1).exactOptional(),
      smtp: secret('a URL such as smtps://user:password@host:465').describe(
        'URL of the mail server',
      ),
    }),
    z.strictObject({
      type: z.literal('slack'),
      webhook: secret('the URL of an incoming webhook'),
      channel: z.string().min(1).exactOptional(),
    }),
    z.strictObject({ type: z.literal('teams'), webhook: secret('the URL of a workflow') }),
    z.strictObject({
      type: z.literal('webhook'),
      url: secret('a URL'),
      secret: secret('the secret with which messages are signed').exactOptional(),
    }),
  ],
  { error: 'expected a channel of type email, slack, teams or webhook' },
)

/** A way in which people hear of alerts. */
export type ChannelConfig = z.infer<typeof channelSchema>
