import type { Expectation, PlainValue } from '@leeway/monitor'
import { z } from 'zod'
import { checkIds } from './known-ids.ts'
import { oneOf } from './one-of.ts'

const plainValue: z.ZodType<PlainValue> = z.lazy(() =>
  z.union([
    z.string(),
    z.number(),
    z.boolean(),
    z.array(plainValue),
    z.record(z.string(), plainValue),
  ]),
)

const fields = {
  check: oneOf('a check', checkIds).describe('id of a check'),
  column: z.string().min(1).exactOptional().describe('the column that is checked'),
  name: z.string().min(1).exactOptional().describe('tells expectations of one check apart'),
  condition: z
    .record(z.string(), plainValue)
    .exactOptional()
    .describe('what has to hold, in the fields of the check'),
  tolerance: z
    .number('expected a number, at least 0')
    .min(0, 'expected a number, at least 0')
    .exactOptional()
    .describe('by how much the condition may be missed'),
  allowChance: z.boolean().exactOptional().describe('whether what chance explains passes'),
  severity: oneOf('a severity', ['info', 'warning', 'critical'])
    .exactOptional()
    .describe("how bad it is where it does not hold; default: the check's"),
} satisfies Record<keyof Expectation, z.ZodType>

/** What is expected of current data: an `Expectation` of `@leeway/monitor`. */
const expectationSchema: z.ZodType<Expectation> = z.strictObject(
  fields,
  'expected an expectation, such as `check: missing-share` with its column and condition',
)

/** What a file of expectations, and `expectations` of a monitor, may say. */
export const expectationsSchema: z.ZodType<Expectation[]> = z.array(
  expectationSchema,
  'expected a list of expectations',
)
