import type { MonitoringReport } from '@leeway/monitoring-report'
import type { Frame } from '@leeway/stats-core'
import { alertsOf } from './alerts/alerts-of.ts'
import type { Role } from './column-mapping.ts'
import { describeDataDrift } from './drift/describe-data-drift.ts'
import type { ColumnFinding } from './drift/examine-column.ts'
import { type ExaminedPair, examineColumns } from './drift/examine-columns.ts'
import { judgeColumns } from './drift/judge-columns.ts'
import type { MapColumns } from './drift/map-columns.ts'
import { type ColumnPair, pairColumn } from './drift/pair-column.ts'
import { type ColumnPlan, planColumns } from './drift/plan-columns.ts'
import { refineScores } from './drift/refine-scores.ts'
import { unmatchedFeatures } from './drift/unmatched-features.ts'
import { describePerformance } from './performance/describe-performance.ts'
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

/** Returns the report on `current`: the same for the same arguments, wherever `mapColumns` has the columns examined. */
export async function buildReport(
  reference: PreparedReference,
  current: Frame,
  settings: MonitorSettings,
  { runId, generatedAt, includePredictions }: Run,
  mapColumns?: MapColumns,
): Promise<MonitoringReport> {
  const pairs = reference.columns.map((column) => pairColumn(column, current))
  const plans = planRoles(pairs, settings, includePredictions)
  const examined = examinations(pairs, [...plans.values()].flat(), settings)
  const findings = await drawnAsNeeded(
    plans,
    await examineColumns(examined, mapColumns),
    settings,
    mapColumns,
  )
  const { mapping } = settings
  const { performance, skipped } =
    settings.performance === undefined || !includePredictions
      ? { skipped: [] }
      : describePerformance({ reference, current, pairs, mapping }, settings.performance)
  const parts = {
    ...judgedParts(plans, findings, reference, current, settings),
    ...(settings.enableDataQuality
      ? {
          dataQuality: describeQuality(current, pairs, findings, {
            monitor: settings.name,
            ...settings.drift,
          }),
        }
      : {}),
    ...(performance === undefined ? {} : { performance }),
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
    skipped: [...skippedParts(verdicts, reference, settings, includePredictions), ...skipped],
  }
}

/** Features, target and predictions, as far as they are judged: three families of tests, each corrected on its own. */
function planRoles(
  pairs: readonly ColumnPair[],
  { enableDataDrift, enableTargetDrift, drift }: MonitorSettings,
  includePredictions: boolean,
): Map<Role, ColumnPlan[]> {
  const judged = {
    feature: enableDataDrift,
    target: enableTargetDrift,
    prediction: includePredictions,
  }
  return new Map(
    (['feature', 'target', 'prediction'] as const)
      .filter((role) => judged[role])
      .map((role) => [
        role,
        planColumns(
          pairs.filter((pair) => pair.reference.role === role),
          drift,
        ),
      ]),
  )
}

function examinations(
  pairs: readonly ColumnPair[],
  plans: readonly ColumnPlan[],
  { enableDataQuality, drift: { policy, seed, sensitive } }: MonitorSettings,
): ExaminedPair[] {
  const planOf = new Map(plans.map((plan) => [plan.pair, plan]))
  return pairs.flatMap((pair) => {
    const plan = planOf.get(pair)
    if (plan === undefined && !enableDataQuality) return []
    const assignment = plan?.assignment
    const examination = {
      ...(assignment?.status === 'assigned' ? { assignment } : {}),
      level: plan?.level ?? 1,
      settings: { policy, seed },
      isSensitive: sensitive.has(pair.reference.name),
      isJudged: plan !== undefined,
      isDescribed: enableDataQuality,
    }
    return [{ pair, examination }]
  })
}

/** The p-values that are drawn are drawn on where a verdict depends on it, among the columns of each role. */
async function drawnAsNeeded(
  plans: ReadonlyMap<Role, readonly ColumnPlan[]>,
  findings: ReadonlyMap<ColumnPair, ColumnFinding>,
  settings: MonitorSettings,
  mapColumns: MapColumns | undefined,
): Promise<ReadonlyMap<ColumnPair, ColumnFinding>> {
  const scoresOnly = { ...settings, enableDataQuality: false }
  let refined = findings
  for (const family of plans.values()) {
    refined = await refineScores(family, refined, (unsettled, resolution) => {
      const pairs = unsettled.map(({ pair }) => pair)
      const examined = examinations(pairs, unsettled, scoresOnly).map(({ pair, examination }) => ({
        pair,
        examination: { ...examination, isJudged: false, resolution },
      }))
      return examineColumns(examined, mapColumns)
    })
  }
  return refined
}

function judgedParts(
  plans: ReadonlyMap<Role, readonly ColumnPlan[]>,
  findings: ReadonlyMap<ColumnPair, ColumnFinding>,
  reference: PreparedReference,
  current: Frame,
  { enableDataDrift, driftShare, drift, mapping }: MonitorSettings,
): Pick<MonitoringReport, 'dataDrift' | 'targetDrift' | 'predictionDrift'> {
  const judge = (role: Role) => judgeColumns(plans.get(role) ?? [], findings, drift)
  const features = enableDataDrift
    ? [...judge('feature'), ...unmatchedFeatures(reference, current, mapping)]
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
