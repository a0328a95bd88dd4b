import { z } from 'zod'

const wellFormed = z.string().refine((text) => !/\p{Cs}/u.test(text), 'a lone surrogate')
const instant = z.iso.datetime({ offset: true })
const window = z.strictObject({ from: instant, to: instant })
const figures = z.array(z.strictObject({ title: wellFormed, value: wellFormed })).max(10)
const severity = z.enum(['info', 'warning', 'critical'])

const alert = z.strictObject({
  id: wellFormed,
  type: z.enum(['data_drift', 'target_drift', 'prediction_drift', 'data_quality', 'performance']),
  severity,
  text: wellFormed,
  column: wellFormed.optional(),
  since: instant,
  severityBefore: severity.optional(),
  severityAfter: severity.optional(),
})

const head = { title: wellFormed, summary: wellFormed }
const shape = <Type extends string, Data extends z.ZodType>(type: Type, data: Data) =>
  z.strictObject({ type: z.literal(type), timestamp: instant, data })

/** The bodies that the README documents; `type`, `timestamp` and `data` are those of Standard Webhooks, which recommends to stay below 20 KB. */
export const webhookBodySchema = z
  .discriminatedUnion('type', [
    shape(
      'leeway.alerts',
      z.strictObject({
        ...head,
        monitor: wellFormed,
        labels: z.record(wellFormed, wellFormed),
        runId: wellFormed,
        window,
        began: z.array(alert),
        worsened: z.array(alert),
        ended: z.array(alert),
        reminded: z.array(alert),
        omitted: z.int().min(0),
        active: z.int().min(0),
        figures,
        notes: z.array(wellFormed),
      }),
    ),
    shape('leeway.report', z.strictObject({ ...head, monitor: wellFormed, window, figures })),
    shape('leeway.test', z.strictObject(head)),
  ])
  .refine((body) => Buffer.byteLength(JSON.stringify(body)) < 20_000, '20 KB or more')
