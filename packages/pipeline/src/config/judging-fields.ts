import type {
  CorrectionName,
  MlMonitorOptions,
  MultivariateTestId,
  RankingChoices,
} from '@leeway/monitor'
import type { Kind } from '@leeway/stats-core'
import { z } from 'zod'
import { expectationsSchema } from './expectation-schema.ts'
import { driftTestIds } from './known-ids.ts'
import { oneOf } from './one-of.ts'

/** What a monitor is told in other words, or only in a program. */
type SaidElsewhere =
  | 'name'
  | 'labels'
  | 'reference'
  | 'columnMapping'
  | 'outputDir'
  | 'renderers'
  | 'registry'
  | 'checks'
  | 'mapColumns'
  | 'now'

const column = z.string('expected the name of a column').min(1, 'expected the name of a column')
const columns = z.array(column, 'expected a list of column names')
const byColumn = <T extends z.ZodType>(value: T) =>
  z.record(column, value, 'expected names of columns, each with its value')
const kind = oneOf('a kind of columns', [
  'numeric',
  'categorical',
  'text',
  'timestamp',
] as const satisfies readonly Kind[])
const byKind = <T extends z.ZodType>(value: T) =>
  z.partialRecord(kind, value, 'expected kinds of columns, each with its value')
const flag = z.boolean('expected true or false')
const within = (what: string, test: (value: number) => boolean) =>
  z.number(`expected ${what}`).refine(test, `expected ${what}`)
const wholeFrom = (least: number) => {
  const expected = `expected a whole number, at least ${least}`
  return z.int(expected).min(least, expected)
}

const ascending = 'expected whole numbers from 1 in ascending order'
const cutOffs = z
  .array(wholeFrom(1), ascending)
  .min(1, ascending)
  .refine((ks) => ks.every((k, i) => i === 0 || k > ks[i - 1]!), ascending)

const driftTest = oneOf('a drift test', driftTestIds)
const rowsTest = oneOf('a test of whole rows', [
  'domain-classifier',
  'pca-reconstruction',
  'mmd',
  'embedding-model',
  'embedding-ratio',
  'embedding-distance',
  'embedding-mmd',
] as const satisfies readonly MultivariateTestId[])
const correction = oneOf('a correction', [
  'benjamini-hochberg',
  'benjamini-yekutieli',
  'bonferroni',
  'holm',
  'none',
] as const satisfies readonly CorrectionName[])
const correlation = oneOf('a correlation', [
  'pearson',
  'spearman',
  'kendall',
  'cramers-v',
  'cramers-v-corrected',
])
const policies = 'expected calibrated or evidently, or one of a version, such as calibrated@1'
const atLeast0 = within('a number, at least 0', (value) => value >= 0)
const threshold = z.number('expected a number')

/** How a monitor judges: every option of `MlMonitor` that can be written down. */
export const judgingFields = {
  policy: z
    .string(policies)
    .regex(/^(calibrated|evidently)(@\d+)?$/, policies)
    .default('calibrated')
    .describe('what is asked of every column: calibrated, evidently, or calibrated@1'),
  enableDataDrift: flag.default(true).describe('judge the features'),
  enableTargetDrift: flag.default(true).describe('judge the target'),
  enableDataQuality: flag.default(true).describe('describe and check missing values and columns'),
  enablePerformance: flag.exactOptional().describe('measure and judge the model; default: true'),
  enableRelationDrift: flag
    .exactOptional()
    .describe('judge the relation of features to the target; default: as enableTargetDrift'),
  driftThreshold: atLeast0
    .exactOptional()
    .describe("smallest effect that is large; default: 0.1, of evidently each test's"),
  driftShare: within('a share above 0, at most 1', (value) => value > 0 && value <= 1)
    .exactOptional()
    .describe('share of drifted columns from which all has drifted; default: 0.5'),
  alpha: within('a rate between 0 and 1', (value) => value > 0 && value < 1)
    .exactOptional()
    .describe('rate of false alarms, after correction; default: 0.05'),
  correction: correction
    .exactOptional()
    .describe("for the number of columns; default: the policy's"),
  corrections: byColumn(correction).exactOptional().describe('correction by column'),
  correctionsByKind: byKind(correction).exactOptional().describe('correction by kind of column'),
  tests: byColumn(driftTest).exactOptional().describe('drift test by column'),
  testsByKind: byKind(driftTest).exactOptional().describe('drift test by kind of column'),
  thresholds: byColumn(threshold).exactOptional().describe('threshold of the score by column'),
  thresholdsByKind: byKind(threshold).exactOptional().describe('threshold by kind of column'),
  multivariate: z
    .array(rowsTest, 'expected a list of tests of whole rows')
    .exactOptional()
    .describe('tests of all columns together; default: none'),
  embeddingTests: z
    .record(z.string().min(1), rowsTest, 'expected names of embeddings, each with its test')
    .exactOptional()
    .describe('test of an embedding, by its name'),
  relationThreshold: atLeast0
    .exactOptional()
    .describe('smallest shift of a relation that is large; default: 0.1'),
  importance: byColumn(atLeast0)
    .exactOptional()
    .describe('how important features are, by column; default: estimated'),
  performanceTolerance: within('a number from 0, below 1', (value) => value >= 0 && value < 1)
    .exactOptional()
    .describe('smallest worsening of the model that counts; default: 0.02'),
  segments: columns.exactOptional().describe('columns by which the performance is broken down'),
  worstSegments: wholeFrom(0)
    .exactOptional()
    .describe('how many of the worst segments are searched for; default: 5'),
  ranking: z
    .strictObject(
      {
        ks: cutOffs.exactOptional().describe('cut-offs; default: [1, 3, 5, 10]'),
        minimumRelevance: within('a number above 0', (value) => value > 0)
          .exactOptional()
          .describe('relevance from which an item is relevant; default: any above 0'),
        countUsersWithoutRelevant: flag
          .exactOptional()
          .describe('count users without a relevant item, with 0; default: false'),
        itemFeatures: columns.exactOptional().describe('columns of numbers that describe items'),
      } satisfies Record<Exclude<keyof RankingChoices, 'interactions'>, z.ZodType>,
      'expected how a ranking is measured, such as `ks: [5, 10]`',
    )
    .exactOptional()
    .describe('how a ranking is measured'),
  sampleRows: z
    .union(
      [wholeFrom(1), z.strictObject({ rows: wholeFrom(1) })],
      'expected a whole number, at least 1',
    )
    .exactOptional()
    .describe('rows of each side that are judged at most; default: all'),
  sensitive: columns.exactOptional().describe('columns of which no value is shown'),
  notSensitive: columns
    .exactOptional()
    .describe('free text and ids of which values may be shown all the same'),
  correlations: z
    .array(correlation, 'expected a list of correlations')
    .exactOptional()
    .describe('how pairs of columns are measured; default: [pearson]'),
  expectations: expectationsSchema
    .exactOptional()
    .describe('what is expected of current data; default: what is read off the reference'),
  maximumReferenceAge: within('a number of seconds, at least 0', (value) => value >= 0)
    .exactOptional()
    .describe('seconds after which the reference is too old; default: never'),
  seed: z.string().exactOptional().describe('of whatever is drawn at random; default: leeway'),
} satisfies Record<Exclude<keyof MlMonitorOptions, SaidElsewhere>, z.ZodType>
