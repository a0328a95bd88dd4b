import type { CheckResult, Performance } from '@leeway/monitoring-report'
import { alertId } from '../alerts/alert-id.ts'
import { short } from '../alerts/number-text.ts'
import { toldApart } from '../alerts/told-apart.ts'
import {
  type EvidentlyCondition,
  evidentlyMetrics,
  SHARE_OF_CLASSIFICATION,
} from './evidently-metrics.ts'
import { meanErrorCondition } from './mean-error-condition.ts'
import { measuredMetric } from './measured-metric.ts'

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
  const checks = evidentlyMetrics(performance).map((condition) =>
    check(performance, condition, monitor),
  )
  return performance.task === 'regression'
    ? [meanErrorCondition(performance, monitor), ...checks]
    : [...checks, ...classChecks(performance, monitor)]
}

interface Compared extends EvidentlyCondition {
  readonly observed: number | undefined
  readonly reference: number | undefined
  readonly trivial: number | undefined
  /** Without a reference, in the place of the model without features. */
  readonly limit?: number
}

function check(
  performance: Performance,
  condition: EvidentlyCondition,
  monitor: string,
): CheckResult {
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
    const [is, was] = toldApart(observed, reference)
    return {
      ...identity,
      status: distance > 0 ? 'failed' : 'passed',
      message: `${name} is ${is}, ${was} in the reference; it may differ by ${short(tolerance)}.`,
      observed,
      expected: `${short(reference)} ± ${short(tolerance)}`,
      bounds: { low: reference - tolerance, high: reference + tolerance },
      ...(distance > 0 && { distance }),
      evidence: { worse: better === 'higher' ? observed < reference : observed > reference },
    }
  }
  const [is, bound] = toldApart(observed, limit!)
  const passed = better === 'higher' ? observed > limit! : observed < limit!
  return {
    ...identity,
    status: passed ? 'passed' : 'failed',
    message: `${name} is ${is}; it has to be ${better === 'higher' ? 'above' : 'below'} ${bound}${fixed === undefined ? ', that of a model without features' : ''}.`,
    observed,
    expected: `${better === 'higher' ? 'above' : 'below'} ${bound}`,
    bounds: better === 'higher' ? { low: limit! } : { high: limit! },
    ...(!passed && { distance: Math.abs(observed - limit!) }),
    evidence: { worse: !passed },
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
        trivial: undefined,
        limit: 0,
      }),
    ),
  )
}
