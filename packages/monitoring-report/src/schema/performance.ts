import { z } from 'zod'
import { countSchema, intervalSchema, shareSchema } from './primitives.ts'

const metric = z.number().optional()
const intervals = z
  .record(z.string(), intervalSchema)
  .optional()
  .describe('confidence interval by metric name')

/** A curve as its points, in drawing order. */
export const curveSchema = z
  .object({
    x: z.array(z.number()),
    y: z.array(z.number()),
    threshold: z.array(z.number()).optional(),
  })
  .meta({ id: 'Curve' })
export type Curve = z.infer<typeof curveSchema>

/** Metrics of one class against the rest. */
export const classMetricsSchema = z
  .object({
    label: z.string(),
    support: countSchema.describe('rows whose target is this class'),
    precision: metric,
    recall: metric,
    f1: metric,
    rocAuc: metric,
  })
  .meta({ id: 'ClassMetrics' })
export type ClassMetrics = z.infer<typeof classMetricsSchema>

const averageSchema = z.object({ precision: metric, recall: metric, f1: metric })

/** Classification metrics of one side. A metric that the data do not define (one class only) is absent and listed in `undefinedMetrics`. */
export const classificationMetricsSchema = z
  .object({
    rows: countSchema.describe('rows with both a target and a prediction'),
    accuracy: metric,
    balancedAccuracy: metric,
    precision: metric,
    recall: metric,
    f1: metric,
    specificity: metric,
    matthewsCorrelation: metric,
    cohensKappa: metric,
    rocAuc: metric,
    prAuc: metric,
    logLoss: metric,
    brierScore: metric,
    calibrationError: metric,
    averages: z
      .object({
        macro: averageSchema.optional(),
        micro: averageSchema.optional(),
        weighted: averageSchema.optional(),
      })
      .optional(),
    intervals,
    undefinedMetrics: z.array(z.object({ metric: z.string(), reason: z.string() })).optional(),
    confusionMatrix: z
      .object({
        labels: z.array(z.string()),
        counts: z.array(z.array(countSchema)).describe('rows: actual; columns: predicted'),
      })
      .optional(),
    byClass: z.array(classMetricsSchema).optional(),
    rocCurve: curveSchema.optional(),
    prCurve: curveSchema.optional(),
    calibrationCurve: curveSchema.optional(),
  })
  .meta({ id: 'ClassificationMetrics' })
export type ClassificationMetrics = z.infer<typeof classificationMetricsSchema>

/** Regression metrics of one side; error = prediction − target, in the unit of the target. */
export const regressionMetricsSchema = z
  .object({
    rows: countSchema.describe('rows with both a target and a prediction'),
    meanError: metric,
    meanAbsoluteError: metric,
    rootMeanSquaredError: metric,
    meanAbsolutePercentageError: metric.describe(
      'share of |target|; rows with target 0 are left out',
    ),
    symmetricMeanAbsolutePercentageError: metric,
    medianAbsoluteError: metric,
    maximumAbsoluteError: metric,
    r2: metric,
    quantileLoss: metric,
    intervals,
    undefinedMetrics: z.array(z.object({ metric: z.string(), reason: z.string() })).optional(),
    residuals: z
      .object({ edges: z.array(z.number()).min(2), counts: z.array(countSchema) })
      .optional(),
    residualNormality: z
      .object({ statistic: z.number(), pValue: shareSchema.optional() })
      .optional(),
  })
  .meta({ id: 'RegressionMetrics' })
export type RegressionMetrics = z.infer<typeof regressionMetricsSchema>

/** Ranking metrics of one side at each cut-off k. */
export const rankingMetricsSchema = z
  .object({
    users: countSchema,
    rows: countSchema,
    atK: z.array(
      z.object({
        k: z.number().int().min(1),
        precision: metric,
        recall: metric,
        meanAveragePrecision: metric,
        ndcg: metric,
        meanReciprocalRank: metric,
        hitRate: metric,
      }),
    ),
    intervals,
    undefinedMetrics: z.array(z.object({ metric: z.string(), reason: z.string() })).optional(),
  })
  .meta({ id: 'RankingMetrics' })
export type RankingMetrics = z.infer<typeof rankingMetricsSchema>

const segmentOf = <T extends z.ZodType>(metrics: T) =>
  z.object({
    column: z.string(),
    segment: z.string().describe('the value or the bin of the column'),
    rows: countSchema,
    small: z.boolean().optional().describe('too few rows to be read on their own'),
    current: metrics,
    reference: metrics.optional(),
  })

const performanceOf = <T extends z.ZodType, const Task extends string>(task: Task, metrics: T) =>
  z.object({
    task: z.literal(task),
    status: z.enum(['stable', 'degraded', 'improved', 'skipped']).optional(),
    target: z.string(),
    prediction: z.array(z.string()).describe('the prediction columns'),
    current: metrics,
    reference: metrics.optional(),
    trivial: metrics.optional().describe('a model without features, on the current data'),
    segments: z.array(segmentOf(metrics)).optional(),
  })

export const classificationPerformanceSchema = performanceOf(
  'classification',
  classificationMetricsSchema,
).extend({
  labels: z.array(z.string()).optional(),
  positiveLabel: z.string().optional(),
  threshold: z.number().optional().describe('probability from which a row counts as positive'),
})
export type ClassificationPerformance = z.infer<typeof classificationPerformanceSchema>

export const regressionPerformanceSchema = performanceOf('regression', regressionMetricsSchema)
export type RegressionPerformance = z.infer<typeof regressionPerformanceSchema>

export const rankingPerformanceSchema = performanceOf('ranking', rankingMetricsSchema)
export type RankingPerformance = z.infer<typeof rankingPerformanceSchema>

/** The performance of the model, by task. */
export const performanceSchema = z.discriminatedUnion('task', [
  classificationPerformanceSchema,
  regressionPerformanceSchema,
  rankingPerformanceSchema,
])
export type Performance = z.infer<typeof performanceSchema>
