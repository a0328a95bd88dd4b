import { z } from 'zod'

const wellFormed = z
  .string()
  .min(1)
  .refine((text) => !/\p{Cs}/u.test(text), 'a lone surrogate')

/** TextRun and RichTextBlock of adaptivecards.io/explorer, version 1.2; no TextBlock, whose text is read as Markdown. */
const textRun = z.strictObject({
  type: z.literal('TextRun'),
  text: wellFormed,
  size: z.enum(['Default', 'Small', 'Medium', 'Large', 'ExtraLarge']).optional(),
  weight: z.enum(['Default', 'Lighter', 'Bolder']).optional(),
  color: z.enum(['Default', 'Dark', 'Light', 'Accent', 'Good', 'Warning', 'Attention']).optional(),
  isSubtle: z.boolean().optional(),
})

const richTextBlock = z.strictObject({
  type: z.literal('RichTextBlock'),
  spacing: z.enum(['None', 'Small', 'Default', 'Medium', 'Large']).optional(),
  inlines: z.array(textRun).min(1),
})

/** What a workflow "when a Teams webhook request is received" takes (learn.microsoft.com, "Create incoming webhooks with Workflows"): one Adaptive Card. */
export const teamsBodySchema = z
  .strictObject({
    type: z.literal('message'),
    attachments: z
      .array(
        z.strictObject({
          contentType: z.literal('application/vnd.microsoft.card.adaptive'),
          contentUrl: z.null(),
          content: z.strictObject({
            $schema: z.literal('http://adaptivecards.io/schemas/adaptive-card.json'),
            type: z.literal('AdaptiveCard'),
            version: z.literal('1.4'),
            msteams: z.strictObject({ width: z.literal('Full') }),
            fallbackText: wellFormed,
            body: z.array(richTextBlock).min(1),
          }),
        }),
      )
      .length(1),
  })
  .refine((body) => Buffer.byteLength(JSON.stringify(body)) < 25_000, '25 KB or more')
