import type { Alert, MultivariateDrift, RelationDrift } from '@leeway/monitoring-report'
import { alertId } from './alert-id.ts'
import { pText } from './number-text.ts'
import { toldApart } from './told-apart.ts'

/** Returns an alert for each embedding that has drifted, and for each test by which all features together have. */
export function multivariateAlerts(
  monitor: string,
  multivariate: readonly MultivariateDrift[],
): Alert[] {
  return multivariate.flatMap((verdict): Alert[] => {
    const { status, effect, score, threshold, test, evidence } = verdict
    if (status !== 'drifted' || test === undefined) return []
    const subject =
      verdict.kind === 'embedding'
        ? `Embedding ${verdict.name} has`
        : 'The features taken together have'
    const [value, limit] = toldApart(effect?.value ?? score!, effect?.threshold ?? threshold!)
    const found =
      effect === undefined
        ? `${test} gives ${value}, the threshold is ${limit}`
        : `by ${test} their effect is ${value}, from ${limit} on it counts as large (p ${pText(score!)})`
    return [
      {
        id: multivariateAlertId(monitor, verdict),
        type: 'data_drift',
        severity: 'warning',
        message: `${subject} drifted: ${verdict.kind === 'embedding' ? found.replace('their', 'its') : found}.`,
        value: effect?.value ?? score!,
        threshold: effect?.threshold ?? threshold!,
        evidence: { ...scoresOf(verdict), ...evidence, test, columns: verdict.columns },
      },
    ]
  })
}

/** Returns an alert for each relation to the target that moved. */
export function relationAlerts(monitor: string, relations: readonly RelationDrift[]): Alert[] {
  return relations.flatMap((verdict): Alert[] => {
    const { status, feature, target, measure, reference, current, effect, evidence } = verdict
    if (status !== 'drifted' || effect === undefined) return []
    const [value, limit] = toldApart(effect.value, effect.threshold)
    const [before, after] =
      reference === undefined || current === undefined ? [] : toldApart(reference, current)
    const now = before === undefined ? '' : `${measure} was ${before} and is ${after}; `
    return [
      {
        id: relationAlertId(monitor, verdict),
        type: 'target_drift',
        severity: 'warning',
        message: `The relation of ${feature} to the target ${target} has moved: ${now}its shift is ${value}, from ${limit} on it counts as large (p ${pText(verdict.correctedPValue ?? verdict.pValue!)}).`,
        column: feature,
        value: effect.value,
        threshold: effect.threshold,
        evidence: { ...scoresOf(verdict), ...evidence, target },
      },
    ]
  })
}

/** Returns the id of the alert on an embedding, or on all features by one test. */
export function multivariateAlertId(
  monitor: string,
  { kind, name, test }: MultivariateDrift,
): string {
  return kind === 'embedding'
    ? alertId(monitor, 'data_drift', 'embedding', name)
    : alertId(monitor, 'data_drift', 'together', test)
}

/** Returns the id of the alert on a relation. */
export function relationAlertId(monitor: string, { feature, target }: RelationDrift): string {
  return alertId(monitor, 'target_drift', target, feature)
}

function scoresOf({
  statistic,
  pValue,
  correctedPValue,
  threshold,
}: Pick<RelationDrift, 'statistic' | 'pValue' | 'correctedPValue' | 'threshold'>): Record<
  string,
  number
> {
  return {
    ...(statistic === undefined ? {} : { statistic }),
    ...(pValue === undefined ? {} : { pValue }),
    ...(correctedPValue === undefined ? {} : { correctedPValue }),
    ...(threshold === undefined ? {} : { scoreThreshold: threshold }),
  }
}
