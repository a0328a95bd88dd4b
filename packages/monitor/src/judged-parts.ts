import type { MonitoringReport } from '@leeway/monitoring-report'
import type { Frame } from '@leeway/stats-core'
import type { Role } from './column-mapping.ts'
import { describeDataDrift } from './drift/describe-data-drift.ts'
import type { ColumnFinding } from './drift/examine-column.ts'
import { judgeColumns } from './drift/judge-columns.ts'
import type { ColumnPair } from './drift/pair-column.ts'
import type { ColumnPlan } from './drift/plan-columns.ts'
import { unmatchedFeatures } from './drift/unmatched-features.ts'
import { withoutOneRow } from './drift/without-one-row.ts'
import { judgeMultivariate } from './multivariate/judge-multivariate.ts'
import type { PreparedReference } from './reference/prepare-reference.ts'
import type { MonitorSettings } from './resolve-settings.ts'

/** Returns the verdicts on features, target and predictions: three families, and on the data set. */
export async function judgedParts(
  plans: ReadonlyMap<Role, readonly ColumnPlan[]>,
  findings: ReadonlyMap<ColumnPair, ColumnFinding>,
  reference: PreparedReference,
  current: Frame,
  { enableDataDrift, driftShare, drift, mapping, multivariate }: MonitorSettings,
  {
    pairs,
    importance,
  }: {
    readonly importance: ReadonlyMap<string, number>
    readonly pairs: readonly ColumnPair[]
  },
): Promise<Pick<MonitoringReport, 'dataDrift' | 'targetDrift' | 'predictionDrift'>> {
  const judge = (role: Role) => judgeColumns(plans.get(role) ?? [], findings, drift)
  const judgedFeatures = enableDataDrift ? judge('feature') : []
  const unmatched = enableDataDrift ? unmatchedFeatures(reference, current, mapping) : []
  const features = enableDataDrift
    ? [...judgedFeatures, ...unmatched].map((column) => {
        const known = importance.get(column.name)
        return known === undefined ? column : { ...column, importance: known }
      })
    : undefined
  const [target] = judge('target')
  const predictions = judge('prediction')
  const outcomes =
    drift.policy.counts === 'features-and-outcomes'
      ? [
          ...(target === undefined ? [] : [target]),
          ...(typeof mapping.prediction === 'string' ? predictions : []),
        ]
      : []
  return {
    ...(features === undefined
      ? {}
      : {
          dataDrift: {
            ...(await describeDataDrift(features, outcomes, driftShare, drift, () =>
              withoutOneRow(plans.get('feature') ?? [], findings, judgedFeatures, drift),
            )),
            ...(reference.isProfile ? {} : togetherPart(pairs, multivariate, drift)),
          },
        }),
    ...(target === undefined ? {} : { targetDrift: target }),
    ...(predictions.length === 0 ? {} : { predictionDrift: predictions }),
  }
}

function togetherPart(
  pairs: readonly ColumnPair[],
  multivariate: MonitorSettings['multivariate'],
  drift: MonitorSettings['drift'],
): Pick<NonNullable<MonitoringReport['dataDrift']>, 'multivariate'> {
  const verdicts = judgeMultivariate(pairs, multivariate, drift)
  return verdicts.length === 0 ? {} : { multivariate: verdicts }
}
