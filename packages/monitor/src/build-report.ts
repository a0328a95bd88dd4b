import type { MonitoringReport } from '@leeway/monitoring-report'
import type { Frame } from '@leeway/stats-core'
import { alertsOf } from './alerts/alerts-of.ts'
import type { Role } from './column-mapping.ts'
import { describeDataDrift } from './drift/describe-data-drift.ts'
import { judgeColumns } from './drift/judge-columns.ts'
import { type ColumnPair, pairColumn } from './drift/pair-column.ts'
import { unmatchedFeatures } from './drift/unmatched-features.ts'
import { describeQuality } from './quality/describe-quality.ts'
import type { PreparedReference } from './reference/prepare-reference.ts'
import type { MonitorSettings } from './resolve-settings.ts'
import { skippedParts } from './skipped-parts.ts'
import { timeSpan } from './time-span.ts'

/** What makes one run's report its own. */
export interface Run {
  readonly runId: string
  readonly generatedAt: string
  readonly includePredictions: boolean
}

/** Returns the report on `current`: a pure function of its arguments. */
export function buildReport(
  reference: PreparedReference,
  current: Frame,
  settings: MonitorSettings,
  { runId, generatedAt, includePredictions }: Run,
): MonitoringReport {
  const pairs = reference.columns.map((column) => pairColumn(column, current))
  const parts = {
    ...judgedParts(pairs, reference, current, settings, includePredictions),
    ...(settings.enableDataQuality
      ? {
          dataQuality: describeQuality(current, pairs, {
            monitor: settings.name,
            ...settings.drift,
          }),
        }
      : {}),
  }
  const { monitor, ...sides } = identityOf(pairs, reference, current, settings)
  const verdicts = [
    ...(parts.dataDrift?.columns ?? []),
    ...(parts.targetDrift === undefined ? [] : [parts.targetDrift]),
    ...(parts.predictionDrift ?? []),
  ]
  return {
    schemaVersion: '1',
    monitor,
    runId,
    generatedAt,
    ...sides,
    ...parts,
    alerts: alertsOf({ monitor, ...parts }),
    skipped: skippedParts(verdicts, reference, settings, includePredictions),
  }
}

/** Features, target and predictions: three families of tests, each corrected on its own. */
function judgedParts(
  pairs: readonly ColumnPair[],
  reference: PreparedReference,
  current: Frame,
  { enableDataDrift, enableTargetDrift, driftShare, drift, mapping }: MonitorSettings,
  includePredictions: boolean,
): Pick<MonitoringReport, 'dataDrift' | 'targetDrift' | 'predictionDrift'> {
  const judge = (role: Role) => {
    const ofRole = pairs.filter((pair) => pair.reference.role === role)
    return judgeColumns(ofRole, drift)
  }
  const features = enableDataDrift
    ? [...judge('feature'), ...unmatchedFeatures(reference, current, mapping)]
    : undefined
  const [target] = enableTargetDrift ? judge('target') : []
  const predictions = includePredictions ? judge('prediction') : []
  const outcomes =
    drift.policy.counts === 'features-and-outcomes'
      ? [
          ...(target === undefined ? [] : [target]),
          ...(predictions.length === 1 ? predictions : []),
        ]
      : []
  return {
    ...(features === undefined
      ? {}
      : { dataDrift: describeDataDrift(features, outcomes, driftShare, drift) }),
    ...(target === undefined ? {} : { targetDrift: target }),
    ...(predictions.length === 0 ? {} : { predictionDrift: predictions }),
  }
}

function identityOf(
  pairs: readonly ColumnPair[],
  { rows, fingerprint }: PreparedReference,
  current: Frame,
  { name, labels, drift: { policy, sensitive } }: MonitorSettings,
): Pick<MonitoringReport, 'monitor' | 'reference' | 'current'> {
  const times = pairs.find(({ reference }) => reference.role === 'datetime')
  const shown = times !== undefined && !sensitive.has(times.reference.name) ? times : undefined
  return {
    monitor: { name, policy: policy.name, policyVersion: policy.version, labels: { ...labels } },
    reference: { rows, ...timeSpan(shown?.reference), fingerprint },
    current: { rows: current.rows, ...timeSpan(shown?.current) },
  }
}
