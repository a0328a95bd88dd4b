import type { CheckResult, Performance } from '@leeway/monitoring-report'
import { alertId } from '../alerts/alert-id.ts'
import { short } from '../alerts/number-text.ts'
import { digitsToTellApart } from '../checks/digits-to-tell-apart.ts'
import { measuredMetric } from './measured-metric.ts'

/** One of Evidently's conditions on a metric. */
interface Condition {
  readonly metric: string
  /** As Evidently calls the test. */
  readonly name: string
  readonly better: 'higher' | 'lower'
  /** With a reference: how far from it, as a share of its value, on both sides. */
  readonly relative: number
}

const SHARE_OF_CLASSIFICATION = 0.2
const SHARE_OF_REGRESSION = 0.1
/** What Evidently asks of lists, where it is measured. */
const listNames = {
  gini: 'Gini Index',
  personalization: 'Personalization',
  averagePopularity: 'ARP',
  novelty: 'Novelty',
  diversity: 'Diversity',
  serendipity: 'Serendipity',
} as const

/** Evidently's own slack where the reference is 0. */
const SMALLEST = 1e-12

/**
 * Returns the conditions of Evidently 0.4.40's presets (`BinaryClassificationTestPreset`, `MulticlassClassificationTestPreset`, `RegressionTestPreset`, ranking tests) as checks.
 *
 * | task | metrics | with a reference | without |
 * |---|---|---|---|
 * | classification | accuracy, F1; of two labels precision, recall and, with probabilities, ROC AUC; of more, precision and recall of each class, ROC AUC, log loss | reference ± 20 % | better than the model without features |
 * | regression | MAE, RMSE, MAPE | reference ± 10 % | better than the model without features |
 * | regression | mean error | 0 ± a tenth of the errors' standard deviation | the same |
 * | ranking | precision, recall, F1, MAP, MAR, NDCG, MRR, hit rate at each k; of lists what is measured: Gini index, personalization, popularity, novelty, diversity, serendipity | reference ± 10 % | above 0, the Gini index below 1 |
 *
 * They fail on improvements too: `evidence.worse` says on which side. The model without features is ours, which is not drawn at random, so that those conditions are stricter than theirs.
 */
export function evidentlyConditions(performance: Performance, monitor: string): CheckResult[] {
  const checks = conditionsOf(performance).map((condition) =>
    check(performance, condition, monitor),
  )
  return performance.task === 'regression'
    ? [meanErrorCheck(performance, monitor), ...checks]
    : [...checks, ...classChecks(performance, monitor)]
}

function conditionsOf(performance: Performance): Condition[] {
  if (performance.task === 'regression') {
    const lower = { better: 'lower', relative: SHARE_OF_REGRESSION } as const
    return [
      { metric: 'meanAbsoluteError', name: 'Mean Absolute Error (MAE)', ...lower },
      { metric: 'rootMeanSquaredError', name: 'Root Mean Square Error (RMSE)', ...lower },
      {
        metric: 'meanAbsolutePercentageError',
        name: 'Mean Absolute Percentage Error (MAPE)',
        ...lower,
      },
    ]
  }
  const higher = { better: 'higher', relative: SHARE_OF_CLASSIFICATION } as const
  if (performance.task === 'ranking') {
    return performance.current.atK.flatMap((at) =>
      [
        ['precision', 'Precision'],
        ['recall', 'Recall'],
        ['f1', 'F1'],
        ['meanAveragePrecision', 'MAP'],
        ['meanAverageRecall', 'MAR'],
        ['ndcg', 'NDCG'],
        ['meanReciprocalRank', 'MRR'],
        ['hitRate', 'Hit Rate'],
        ...Object.entries(listNames).filter(([metric]) => metric in at),
      ].map(([metric, name]) => ({
        metric: `${metric}@${at.k}`,
        name: `${name} (top-${at.k})`,
        better: metric === 'gini' ? ('lower' as const) : ('higher' as const),
        relative: SHARE_OF_REGRESSION,
      })),
    )
  }
  const isBinary = (performance.current.byClass?.length ?? 2) === 2
  const { rocAuc, logLoss } = performance.current
  return [
    { metric: 'accuracy', name: 'Accuracy Score', ...higher },
    { metric: 'f1', name: 'F1 Score', ...higher },
    ...(isBinary
      ? [
          { metric: 'precision', name: 'Precision Score', ...higher },
          { metric: 'recall', name: 'Recall Score', ...higher },
        ]
      : []),
    ...(rocAuc === undefined ? [] : [{ metric: 'rocAuc', name: 'ROC AUC Score', ...higher }]),
    ...(logLoss === undefined || isBinary
      ? []
      : [
          {
            metric: 'logLoss',
            name: 'Logarithmic Loss',
            better: 'lower',
            relative: SHARE_OF_CLASSIFICATION,
          } as const,
        ]),
  ]
}

interface Compared extends Condition {
  readonly observed: number | undefined
  readonly reference: number | undefined
  readonly trivial: number | undefined
  /** Without a reference, in the place of the model without features. */
  readonly limit?: number
}

function check(performance: Performance, condition: Condition, monitor: string): CheckResult {
  const { metric } = condition
  return judged(monitor, [metric], {
    ...condition,
    observed: measuredMetric(performance.current, metric).value,
    reference: measuredMetric(performance.reference, metric).value,
    trivial: measuredMetric(performance.trivial, metric).value,
    ...(performance.task === 'ranking' && { limit: condition.better === 'lower' ? 1 : 0 }),
  })
}

function judged(
  monitor: string,
  subject: readonly string[],
  { name, better, relative, observed, reference, trivial, limit: fixed }: Compared,
): CheckResult {
  const identity = {
    id: alertId(monitor, 'performance', ...subject),
    check: `evidently-${subject.join(':')}`,
    severity: 'critical' as const,
  }
  const limit = fixed ?? trivial
  if (observed === undefined || (reference ?? limit) === undefined) {
    return {
      ...identity,
      status: 'skipped',
      reason: 'not_finite',
      message: `${name} is not defined on ${observed === undefined ? 'the current data' : 'anything to compare it with'}.`,
    }
  }
  if (reference !== undefined) {
    const tolerance = Math.max(Math.abs(reference) * relative, SMALLEST)
    const distance = Math.max(0, Math.abs(observed - reference) - tolerance)
    const more = digitsToTellApart(observed, [reference], short)
    return {
      ...identity,
      status: distance > 0 ? 'failed' : 'passed',
      message: `${name} is ${short(observed, more)}, ${short(reference, more)} in the reference; it may differ by ${short(tolerance)}.`,
      observed,
      expected: `${short(reference)} ± ${short(tolerance)}`,
      bounds: { low: reference - tolerance, high: reference + tolerance },
      ...(distance > 0 && { distance }),
      evidence: { worse: better === 'higher' ? observed < reference : observed > reference },
    }
  }
  const passed = better === 'higher' ? observed > limit! : observed < limit!
  return {
    ...identity,
    status: passed ? 'passed' : 'failed',
    message: `${name} is ${short(observed)}; it has to be ${better === 'higher' ? 'above' : 'below'} ${short(limit!)}${fixed === undefined ? ', that of a model without features' : ''}.`,
    observed,
    expected: `${better === 'higher' ? 'above' : 'below'} ${short(limit!)}`,
    bounds: better === 'higher' ? { low: limit! } : { high: limit! },
    ...(!passed && { distance: Math.abs(observed - limit!) }),
    evidence: { worse: true },
  }
}

/** Precision and recall of each of more than two classes. */
function classChecks(performance: Performance, monitor: string): CheckResult[] {
  if (performance.task !== 'classification') return []
  const { current, reference } = performance
  const classes = current.byClass ?? []
  if (classes.length <= 2) return []
  return (['precision', 'recall'] as const).flatMap((metric) =>
    classes.map((entry) =>
      judged(monitor, [metric, entry.label], {
        metric,
        name: `${metric === 'precision' ? 'Precision' : 'Recall'} of class ${JSON.stringify(entry.label)}`,
        better: 'higher',
        relative: SHARE_OF_CLASSIFICATION,
        observed: entry[metric] ?? 0,
        reference: reference?.byClass?.find(({ label }) => label === entry.label)?.[metric],
        trivial: 0,
      }),
    ),
  )
}

function meanErrorCheck(
  { current }: Extract<Performance, { task: 'regression' }>,
  monitor: string,
): CheckResult {
  const { rows, meanError, rootMeanSquaredError } = current
  const identity = {
    id: alertId(monitor, 'performance', 'meanError'),
    check: 'evidently-meanError',
    severity: 'critical' as const,
  }
  if (meanError === undefined || rootMeanSquaredError === undefined || rows < 2) {
    return {
      ...identity,
      status: 'skipped',
      reason: 'not_finite',
      message: 'Mean Error (ME) and its spread are not defined on the current data.',
    }
  }
  const variance = (rootMeanSquaredError ** 2 - meanError ** 2) * (rows / (rows - 1))
  const tolerance = Math.max(SHARE_OF_REGRESSION * Math.sqrt(Math.max(0, variance)), 0)
  const distance = Math.max(0, Math.abs(meanError) - tolerance)
  return {
    ...identity,
    status: distance > 0 ? 'failed' : 'passed',
    message: `Mean Error (ME) is ${short(meanError)}; it may be ${short(tolerance)} from 0, a tenth of the errors' standard deviation.`,
    observed: meanError,
    expected: `0 ± ${short(tolerance)}`,
    bounds: { low: -tolerance, high: tolerance },
    ...(distance > 0 && { distance }),
    evidence: { worse: true },
  }
}
