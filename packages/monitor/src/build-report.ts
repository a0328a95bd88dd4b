import type { MonitoringReport } from '@leeway/monitoring-report'
import type { Frame } from '@leeway/stats-core'
import { alertsOf } from './alerts/alerts-of.ts'
import type { MapColumns } from './drift/map-columns.ts'
import { type ColumnPair, pairColumn } from './drift/pair-column.ts'
import { findingsOn } from './findings-on.ts'
import { judgedParts } from './judged-parts.ts'
import type { ObservedColumn } from './observed-column.ts'
import { describePerformance } from './performance/describe-performance.ts'
import { describeQuality } from './quality/describe-quality.ts'
import type { PreparedQuality } from './quality/prepare-quality.ts'
import { sensitiveColumns } from './quality/sensitive-columns.ts'
import type { PreparedReference } from './reference/prepare-reference.ts'
import { relationPart } from './relations/relation-part.ts'
import type { MonitorSettings } from './resolve-settings.ts'
import { describeSampling } from './sampling/describe-sampling.ts'
import { skippedParts } from './skipped-parts.ts'
import { timeSpan } from './time-span.ts'

/** What makes one run's report its own. */
export interface Run {
  readonly runId: string
  readonly generatedAt: string
  readonly includePredictions: boolean
  /** How important features are, the most important one 1. */
  readonly importance: ReadonlyMap<string, number>
  /** Rows of both sides before sampling. */
  readonly rowsBefore: { readonly reference: number; readonly current: number }
  /** The report of the run before, whose alerts may go on. */
  readonly previous?: Pick<MonitoringReport, 'alerts'>
}

/** What a monitor knows before it is shown current data. */
export interface Prepared {
  readonly reference: PreparedReference
  readonly quality: PreparedQuality
}

/** Returns the report on `current`: the same for the same arguments, wherever `mapColumns` has the columns examined. */
export async function buildReport(
  { reference, quality }: Prepared,
  current: Frame,
  given: MonitorSettings,
  { runId, generatedAt, includePredictions, importance, rowsBefore, previous }: Run,
  mapColumns?: MapColumns,
): Promise<MonitoringReport> {
  const settings = hidingTexts(given, current)
  const now = Date.parse(generatedAt)
  const pairs = reference.columns.map((column) => pairColumn(column, current))
  const { plans, findings } = await findingsOn(
    pairs,
    settings,
    { quality, now, includePredictions },
    mapColumns,
  )
  for (const { current: looked } of pairs) looked?.releaseValues?.()
  const { mapping } = settings
  const { performance, skipped: unmeasured } =
    settings.performance === undefined || !includePredictions
      ? { skipped: [] }
      : describePerformance({ reference, current, pairs, mapping }, settings.performance)
  const judged = {
    ...(await judgedParts(plans, findings, reference, current, settings, { pairs, importance })),
    ...relationPart(pairs, reference, current, settings, includePredictions),
    ...(performance === undefined ? {} : { performance }),
  }
  const { monitor, ...sides } = identityOf(pairs, reference, current, settings, now)
  const verdicts = [
    ...(judged.dataDrift?.columns ?? []),
    ...(judged.targetDrift === undefined ? [] : [judged.targetDrift]),
    ...(judged.predictionDrift ?? []),
  ]
  const { sampleRows = Number.POSITIVE_INFINITY, drift } = settings
  const sampling = describeSampling(
    {
      rows: sampleRows,
      seed: drift.seed,
      referenceRows: rowsBefore.reference,
      currentRows: rowsBefore.current,
      isProfile: reference.isProfile,
    },
    drift.alpha,
  )
  const described = settings.enableDataQuality
    ? describeQuality({
        current,
        pairs,
        findings,
        verdicts,
        quality,
        settings,
        now,
        referenceAge: sides.reference.ageSeconds,
      })
    : undefined
  const parts = {
    ...judged,
    ...(described === undefined ? {} : { dataQuality: described.dataQuality }),
  }
  return {
    schemaVersion: '1',
    monitor,
    runId,
    generatedAt,
    ...sides,
    ...(sampling === undefined ? {} : { sampling }),
    ...parts,
    alerts: alertsOf({ monitor, ...parts }, previous),
    skipped: [
      ...skippedParts(verdicts, pairs, { reference, quality }, settings, includePredictions),
      ...(described?.skipped ?? []),
      ...unmeasured,
    ],
  }
}

/** Free text that only the current data hold is sensitive too, be it in a column that held categories before. */
function hidingTexts(settings: MonitorSettings, current: Frame): MonitorSettings {
  const { drift, quality } = settings
  const texts = sensitiveColumns(current, {}, quality)
  return { ...settings, drift: { ...drift, sensitive: new Set([...drift.sensitive, ...texts]) } }
}

function identityOf(
  pairs: readonly ColumnPair[],
  { rows, fingerprint }: PreparedReference,
  current: Frame,
  { name, labels, drift: { policy, sensitive } }: MonitorSettings,
  now: number,
): Pick<MonitoringReport, 'monitor' | 'reference' | 'current'> {
  const times = pairs.find(({ reference }) => reference.role === 'datetime')
  const shown = times !== undefined && !sensitive.has(times.reference.name) ? times : undefined
  return {
    monitor: { name, policy: policy.name, policyVersion: policy.version, labels: { ...labels } },
    reference: {
      rows,
      ...timeSpan(shown?.reference),
      ...ageOf(shown?.reference, now),
      fingerprint,
    },
    current: { rows: current.rows, ...timeSpan(shown?.current) },
  }
}

/** Seconds from the latest row of a column of timestamps to the report; nothing for any other. */
function ageOf(column: ObservedColumn | undefined, now: number): { ageSeconds?: number } {
  if (column?.profile.kind !== 'timestamp') return {}
  const { last } = column.profile
  return last === undefined ? {} : { ageSeconds: (now - last) / 1000 }
}
