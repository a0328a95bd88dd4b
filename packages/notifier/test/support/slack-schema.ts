import { z } from 'zod'

/** Half a surrogate pair is refused by every receiver of UTF-8. */
const wellFormed = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .refine((text) => !/\p{Cs}/u.test(text), 'a lone surrogate')

const plainText = (most: number) =>
  z.strictObject({
    type: z.literal('plain_text'),
    text: wellFormed(most),
    emoji: z.boolean().optional(),
  })

/** Text objects: docs.slack.dev/reference/block-kit/composition-objects/text-object. `&`, `<` and `>` have to be entities. */
const mrkdwn = (most: number) =>
  z.strictObject({
    type: z.literal('mrkdwn'),
    text: wellFormed(most)
      .refine((text) => !/[<>]/.test(text), 'an unescaped < or >')
      .refine((text) => !/&(?!amp;|lt;|gt;)/.test(text), 'an unescaped &'),
    verbatim: z.literal(true),
  })

/** The blocks of docs.slack.dev/reference/block-kit/blocks that Leeway uses, with their limits. */
const block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('header'), text: plainText(150) }),
  z
    .strictObject({
      type: z.literal('section'),
      text: mrkdwn(3000).optional(),
      fields: z.array(mrkdwn(2000)).min(1).max(10).optional(),
    })
    .refine(({ text, fields }) => text !== undefined || fields !== undefined),
  z.strictObject({ type: z.literal('context'), elements: z.array(mrkdwn(3000)).min(1).max(10) }),
])

/** The body of an incoming webhook: docs.slack.dev/messaging/sending-messages-using-incoming-webhooks; 50 blocks in a message. */
export const slackBodySchema = z
  .strictObject({
    text: wellFormed(4000).refine((text) => !/[<>]/.test(text)),
    blocks: z.array(block).min(1).max(50),
  })
  .refine(({ blocks }) => JSON.stringify(blocks).length <= 13_200, 'msg_blocks_too_long')
