import { z } from 'zod'

/** The kinds of column that Leeway knows. `embedding` is several numeric columns judged as one vector. */
export const columnKindSchema = z.enum(['numeric', 'categorical', 'text', 'timestamp', 'embedding'])
export type ColumnKind = z.infer<typeof columnKindSchema>

/** What a drift test found: `skipped` always comes with a `reason`. */
export const verdictSchema = z.enum(['stable', 'drifted', 'skipped'])
export type Verdict = z.infer<typeof verdictSchema>

export const severitySchema = z.enum(['info', 'warning', 'critical'])
export type Severity = z.infer<typeof severitySchema>

/** A count of rows or values: a whole number, 0 or more. */
export const countSchema = z.number().int().min(0)

/** A share in [0, 1]. */
export const shareSchema = z.number().min(0).max(1)

/** A percentage in [0, 100]. */
export const percentageSchema = z.number().min(0).max(100)

/** A point in time: ISO 8601 with a time zone (`2026-11-23T09:00:00Z`). */
export const instantSchema = z.iso.datetime({ offset: true })

/** Both ends of a confidence interval, low end first; `null` where an end is not bounded. */
export const intervalSchema = z
  .tuple([z.number().nullable(), z.number().nullable()])
  .meta({ id: 'Interval' })
export type Interval = z.infer<typeof intervalSchema>

/** A JSON object whose content is for a machine that replays or explains a verdict. */
export const evidenceSchema = z.record(z.string(), z.json()).meta({ id: 'Evidence' })
