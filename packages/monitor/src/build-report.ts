import type {
  ColumnDrift,
  DataDrift,
  DriftMethod,
  MonitoringReport,
  Skipped,
} from '@leeway/monitoring-report'
import { datasetDrift, type Frame } from '@leeway/stats-core'
import { alertsOf } from './alerts/alerts-of.ts'
import { namesOf, roleOf } from './column-mapping.ts'
import { defaultEffectThreshold } from './drift/drift-settings.ts'
import { judgeColumns } from './drift/judge-columns.ts'
import { type ColumnPair, pairColumn } from './drift/pair-column.ts'
import { describeQuality } from './quality/describe-quality.ts'
import type { PreparedReference } from './reference/prepare-reference.ts'
import type { MonitorSettings } from './resolve-settings.ts'
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
  const { name, labels, mapping, drift } = settings
  const pairs = reference.columns.map((column) => pairColumn(column, current))
  const judge = (role: string): ColumnDrift[] =>
    judgeColumns(
      pairs.filter((pair) => pair.reference.role === role),
      drift,
    )

  const features = settings.enableDataDrift ? judge('feature') : []
  const target = settings.enableTargetDrift && mapping.target !== undefined ? judge('target') : []
  const predictions = includePredictions ? judge('prediction') : []
  const unpaired = strangers(reference, current, settings)
  const quality = settings.enableDataQuality
    ? describeQuality(current, pairs, { monitor: name, ...drift })
    : undefined

  const facts = {
    schemaVersion: '1',
    monitor: {
      name,
      policy: drift.policy.name,
      policyVersion: drift.policy.version,
      labels: { ...labels },
    },
    runId,
    generatedAt,
    reference: {
      rows: reference.rows,
      ...timeSpan(reference.columns.find(({ role }) => role === 'datetime')?.sample),
      fingerprint: reference.fingerprint,
    },
    current: { rows: current.rows, ...timeSpan(currentTimes(pairs)) },
    ...(settings.enableDataDrift
      ? { dataDrift: dataDriftOf([...features, ...unpaired], settings) }
      : {}),
    ...(target[0] === undefined ? {} : { targetDrift: target[0] }),
    ...(predictions.length === 0 ? {} : { predictionDrift: predictions }),
    ...(quality === undefined ? {} : { dataQuality: quality }),
  } as const
  const judged = [
    ...features,
    ...(settings.enableDataDrift ? unpaired : []),
    ...target,
    ...predictions,
  ]
  return {
    ...facts,
    alerts: alertsOf(facts),
    skipped: [
      ...judged.flatMap(skippedColumn),
      ...absentRoles(reference, settings, includePredictions),
    ],
  }
}

function dataDriftOf(columns: ColumnDrift[], settings: MonitorSettings): DataDrift {
  const { driftedColumns, totalColumns, driftShare, status } = datasetDrift(
    columns.map((column) => column.status),
    settings.driftShare,
  )
  return {
    status,
    driftShare,
    driftShareThreshold: settings.driftShare,
    driftedColumns,
    totalColumns,
    method: methodOf(settings),
    columns,
  }
}

function methodOf({ drift }: MonitorSettings): DriftMethod {
  const { alpha, policy, driftThreshold, seed } = drift
  const reading =
    policy.verdict === 'real-and-large'
      ? 'effect'
      : driftThreshold === undefined
        ? 'test-defaults'
        : 'score'
  return {
    alpha,
    correction: policy.correction,
    driftThreshold: driftThreshold ?? defaultEffectThreshold,
    driftThresholdReading: reading,
    seed,
  }
}

/** Columns that could be features but that one side has not, or not in a form that can be read. */
function strangers(
  reference: PreparedReference,
  current: Frame,
  { mapping }: MonitorSettings,
): ColumnDrift[] {
  const isFeature = ({ name }: { name: string }): boolean => roleOf(name, mapping) === 'feature'
  const known = new Set(reference.columns.map(({ name }) => name))
  const unreadable = reference.unreadable.filter(isFeature).map(
    ({ name, detail }): ColumnDrift => ({
      name,
      kind: 'categorical',
      status: 'skipped',
      reason: 'not_judged',
      detail: `In the reference the column ${detail}.`,
    }),
  )
  for (const { name } of unreadable) known.add(name)
  const extra = current.columns
    .filter((column) => isFeature(column) && !known.has(column.name))
    .map(
      ({ name, kind }): ColumnDrift => ({
        name,
        kind,
        status: 'skipped',
        reason: 'missing_in_reference',
        detail: `The reference has no column ${JSON.stringify(name)}.`,
      }),
    )
  return [...unreadable, ...extra]
}

function currentTimes(pairs: readonly ColumnPair[]): ColumnPair['current'] {
  return pairs.find(({ reference }) => reference.role === 'datetime')?.current
}

function skippedColumn({ name, status, reason, detail }: ColumnDrift): Skipped[] {
  if (status !== 'skipped' || reason === undefined || detail === undefined) return []
  return [{ what: `column ${JSON.stringify(name)}`, reason, detail }]
}

/** Columns that the mapping gives a role and that the reference does not have. */
function absentRoles(
  { columns }: PreparedReference,
  { mapping, enableTargetDrift }: MonitorSettings,
  includePredictions: boolean,
): Skipped[] {
  const known = new Set(columns.map(({ name }) => name))
  const named = [
    ...(enableTargetDrift ? namesOf(mapping.target).map((name) => ['targetDrift', name]) : []),
    ...(includePredictions
      ? namesOf(mapping.prediction).map((name) => ['predictionDrift', name])
      : []),
    ...namesOf(mapping.datetime).map((name) => ['the time span', name]),
  ] as [string, string][]
  return named
    .filter(([, name]) => !known.has(name))
    .map(([what, name]) => ({
      what,
      reason: 'missing_in_reference',
      detail: `The reference has no column ${JSON.stringify(name)}, which the column mapping names.`,
    }))
}
