import { z } from 'zod'
import { checkResultSchema } from './data-quality.ts'
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

/** What a classifier would be if rows counted as positive from another probability on. */
export const thresholdRowSchema = z
  .object({
    threshold: shareSchema,
    positiveShare: shareSchema.describe('share of the rows that would be called positive'),
    precision: metric,
    recall: metric,
    specificity: metric,
    f1: metric,
  })
  .meta({ id: 'ThresholdRow' })
export type ThresholdRow = z.infer<typeof thresholdRowSchema>

/** What the rows with the highest probabilities hold: exactly so many, ties as the average over their orders. */
export const topRowSchema = z
  .object({
    share: shareSchema.describe('of all rows'),
    count: z.number().min(0).describe('rows (weight, with weights)'),
    threshold: metric.describe('lowest probability among them'),
    precision: metric,
    recall: metric.describe('the gain: share of all positives that are among them'),
    lift: metric.describe('times as many positives as in rows drawn at random'),
    maximumLift: metric.describe('the lift of a perfect order'),
  })
  .meta({ id: 'TopRow' })
export type TopRow = z.infer<typeof topRowSchema>

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
    fHalf: metric.describe('F-beta with beta 0.5: precision counts more'),
    f2: metric.describe('F-beta with beta 2: recall counts more'),
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
    thresholds: z.array(thresholdRowSchema).optional(),
    top: z.array(topRowSchema).optional().describe('precision, gain and lift by share of the rows'),
  })
  .meta({ id: 'ClassificationMetrics' })
export type ClassificationMetrics = z.infer<typeof classificationMetricsSchema>

const errorGroupSchema = z.object({
  rows: countSchema,
  meanError: metric,
  errorDeviation: metric.describe('standard deviation (n − 1) of the errors'),
})

/** Errors in three groups, cut at their own 5 % and 95 % quantiles. */
export const errorGroupsSchema = z
  .object({
    lowerBound: z.number().describe('errors up to here are underestimations'),
    upperBound: z.number().describe('errors from here on are overestimations'),
    underestimation: errorGroupSchema,
    majority: errorGroupSchema,
    overestimation: errorGroupSchema,
  })
  .meta({ id: 'ErrorGroups' })
export type ErrorGroups = z.infer<typeof errorGroupsSchema>

/** A feature's typical value (the mean, or the most common category) where the model underestimates, overestimates, and does neither. */
export const errorByFeatureSchema = z
  .object({
    feature: z.string(),
    underestimation: z.union([z.number(), z.string()]).optional(),
    majority: z.union([z.number(), z.string()]).optional(),
    overestimation: z.union([z.number(), z.string()]).optional(),
    range: shareSchema
      .optional()
      .describe('how far the outer groups lie apart: of the range; of categories, 0 or 1'),
  })
  .meta({ id: 'ErrorByFeature' })
export type ErrorByFeature = z.infer<typeof errorByFeatureSchema>

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
    errorGroups: errorGroupsSchema.optional(),
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
        f1: metric,
        meanAveragePrecision: metric,
        meanAverageRecall: metric,
        ndcg: metric,
        meanReciprocalRank: metric,
        hitRate: metric,
        coverage: metric.describe('share of the catalogue that was recommended to anybody'),
        gini: metric.describe('of how often each item of the catalogue was recommended'),
        recommendationEntropy: metric.describe('of the same, as a share of the largest possible'),
        personalization: metric.describe('1 less the mean share of items that two users share'),
        averagePopularity: metric.describe('mean share of users who know a recommended item'),
        novelty: metric.describe('bits: mean −log₂ of that share'),
        diversity: metric.describe('mean cosine distance of two items of a list, in [0, 2]'),
        serendipity: metric.describe(
          'mean cosine distance of relevant items to what the user knows, in [0, 2]',
        ),
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
    worst: z
      .boolean()
      .optional()
      .describe('found by searching half of the rows; the figures are those of the other half'),
    loss: z
      .number()
      .optional()
      .describe('worst segments: share of wrong rows, or mean absolute error'),
    otherLoss: z.number().optional().describe('worst segments: the same of all other rows'),
    pValue: shareSchema
      .optional()
      .describe('worst segments: that the loss is no larger than elsewhere, one-sided, Holm'),
    current: metrics,
    reference: metrics.optional(),
  })

/** Whether one metric got worse or better than in the reference: by more than chance explains, and by at least the tolerance. */
export const metricTestSchema = z
  .object({
    metric: z.string(),
    status: z.enum(['stable', 'degraded', 'improved', 'skipped']),
    reason: z.string().optional(),
    better: z.enum(['higher', 'lower', 'zero']),
    reference: metric,
    current: metric,
    worsening: metric.describe('how much worse, in the unit of the metric; negative where better'),
    tolerance: metric.describe('the smallest worsening, or improvement, that counts'),
    pValue: shareSchema.optional().describe('of no change, in the direction of the change seen'),
    correctedPValue: shareSchema.optional().describe('Holm, over the metrics judged'),
  })
  .meta({ id: 'MetricTest' })
export type MetricTest = z.infer<typeof metricTestSchema>

const performanceOf = <T extends z.ZodType, const Task extends string>(task: Task, metrics: T) =>
  z.object({
    task: z.literal(task),
    status: z.enum(['stable', 'degraded', 'improved', 'skipped']).optional(),
    target: z.string(),
    prediction: z.array(z.string()).describe('the prediction columns'),
    weight: z.string().optional().describe('column with how much each row counts'),
    taskRule: z.string().optional().describe('by what the task was decided, on the reference'),
    predictionRule: z.string().optional().describe('as what the prediction columns were read'),
    method: z
      .object({
        alpha: z.number().gt(0).lt(1),
        correction: z.string(),
        confidence: z.number().gt(0).lt(1).describe('of the intervals'),
        test: z.string().describe('how two sides are compared'),
        seed: z.string(),
      })
      .optional(),
    tests: z.array(metricTestSchema).optional(),
    checks: z
      .array(checkResultSchema)
      .optional()
      .describe('conditions on the metrics, where the policy judges by them'),
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

export const regressionPerformanceSchema = performanceOf(
  'regression',
  regressionMetricsSchema,
).extend({
  errorByFeature: z
    .array(errorByFeatureSchema)
    .optional()
    .describe('on the current data, the feature whose groups lie furthest apart first'),
})
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
