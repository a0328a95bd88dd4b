import {
  builtinDriftTests,
  createDriftTestRegistry,
  type DriftTestRegistry,
  type Frame,
} from '@leeway/stats-core'
import { type ColumnMapping, checkMapping, requireColumn } from './column-mapping.ts'
import type { DriftSettings } from './drift/drift-settings.ts'
import { MonitorError } from './monitor-error.ts'
import type { MlMonitorOptions } from './monitor-options.ts'
import type { MultivariateSettings } from './multivariate/judge-multivariate.ts'
import { resolveMultivariate } from './multivariate/resolve-multivariate.ts'
import type { PerformanceSettings } from './performance/performance-settings.ts'
import { resolveRanking } from './performance/ranking-settings.ts'
import { correctionNames } from './policies/corrections.ts'
import { findPolicy } from './policies/find-policy.ts'
import type { Policy } from './policies/policy.ts'
import { type QualitySettings, resolveQuality } from './quality/quality-settings.ts'
import { sensitiveColumns } from './quality/sensitive-columns.ts'
import { listedFeatures } from './reference/listed-features.ts'
import type { RelationSettings } from './relations/relation-settings.ts'
import { resolveRelations } from './relations/resolve-relations.ts'
import { sampledRows } from './sampling/sample-frame.ts'

/** A monitor's options, checked, every default filled in. */
export interface MonitorSettings {
  readonly name: string
  readonly labels: Readonly<Record<string, string>>
  readonly mapping: ColumnMapping
  readonly enableDataDrift: boolean
  readonly enableTargetDrift: boolean
  readonly enableDataQuality: boolean
  /** `undefined` where the performance is not to be judged. */
  readonly performance: PerformanceSettings | undefined
  readonly driftShare: number
  readonly drift: DriftSettings
  readonly relations: RelationSettings
  readonly multivariate: MultivariateSettings
  /** Rows of each side that are judged at most. Absent: all. */
  readonly sampleRows: number | undefined
  readonly quality: QualitySettings
}

/**
 * Returns the options with their defaults, checked against the reference.
 *
 * @throws MonitorError `unknown_column`, `unknown_test`, `unknown_policy`, `invalid_option`
 */
export function resolveSettings(options: MlMonitorOptions, reference: Frame): MonitorSettings {
  const {
    columnMapping: mapping = {},
    name = 'monitor',
    labels = {},
    enableDataDrift = true,
    enableTargetDrift = true,
    enableDataQuality = true,
    driftShare = 0.5,
  } = options
  if (name === '') throw new MonitorError('invalid_option', 'monitor: name is empty, it needs text')
  requireRange('driftShare', driftShare, driftShare > 0 && driftShare <= 1, 'above 0, at most 1')
  const columns = new Set([...reference.columns, ...reference.unreadable].map(({ name }) => name))
  checkMapping(mapping, columns)
  const quality = resolveQuality(options, columns)
  const sensitive = sensitiveColumns(reference, mapping, options)
  const drift = { ...resolveDrift(options, columns), sensitive }
  const sorted = Object.fromEntries(Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1)))
  return {
    name,
    labels: sorted,
    mapping: drift.policy.features === 'listed' ? listedFeatures(mapping, reference) : mapping,
    enableDataDrift,
    enableTargetDrift,
    enableDataQuality,
    performance: resolvePerformance(options, drift, columns),
    driftShare,
    drift,
    relations: resolveRelations(options, drift.policy, columns),
    multivariate: resolveMultivariate(options, drift.policy),
    sampleRows: sampledRows(options),
    quality,
  }
}

function resolvePerformance(
  {
    name = 'monitor',
    enablePerformance = true,
    performanceTolerance: tolerance = 0.02,
    segments = [],
    worstSegments = 5,
    ranking = {},
  }: MlMonitorOptions,
  { alpha, seed, sensitive, policy }: DriftSettings,
  columns: ReadonlySet<string>,
): PerformanceSettings | undefined {
  const isTolerance = tolerance >= 0 && tolerance < 1
  requireRange('performanceTolerance', tolerance, isTolerance, 'at least 0, below 1')
  const isCount = Number.isInteger(worstSegments) && worstSegments >= 0
  requireRange('worstSegments', worstSegments, isCount, 'a whole number from 0')
  for (const segment of segments) requireColumn(segment, 'segments', columns)
  const resolvedRanking = resolveRanking(ranking, columns)
  if (!enablePerformance) return undefined
  const judgedBy = policy.performance ?? 'test'
  return {
    monitor: name,
    alpha,
    tolerance,
    seed,
    segments,
    worstSegments,
    ranking: resolvedRanking,
    sensitive,
    judgedBy,
  }
}

function resolveDrift(
  options: MlMonitorOptions,
  columns: ReadonlySet<string>,
): Omit<DriftSettings, 'sensitive'> {
  const {
    alpha = 0.05,
    driftThreshold,
    seed = 'leeway',
    registry = createDriftTestRegistry(builtinDriftTests),
    tests = {},
    testsByKind = {},
    thresholds = {},
    thresholdsByKind = {},
    corrections = {},
    correctionsByKind = {},
    sensitive = [],
  } = options
  const policy = findPolicy(options.policy ?? 'calibrated')
  const { correction = policy.correction } = options
  requireRange('alpha', alpha, alpha > 0 && alpha < 1, 'between 0 and 1')
  if (driftThreshold !== undefined) {
    const isEffect = policy.verdict === 'real-and-large'
    const fits = driftThreshold >= 0 && (!isEffect || driftThreshold <= 1)
    requireRange('driftThreshold', driftThreshold, fits, isEffect ? 'in [0, 1]' : 'at least 0')
  }
  requireNames({ tests, thresholds, corrections }, sensitive, columns)
  requireCorrections([
    correction,
    ...Object.values(corrections),
    ...Object.values(correctionsByKind),
  ])
  requireTests([...Object.values(tests), ...Object.values(testsByKind)], policy, registry)
  requireThresholds({ tests, testsByKind, thresholds, thresholdsByKind }, policy, registry)
  return {
    policy,
    registry,
    alpha,
    driftThreshold,
    correction,
    corrections: new Map(Object.entries(corrections)),
    correctionsByKind,
    seed,
    tests: new Map(Object.entries(tests)),
    testsByKind,
    thresholds: new Map(Object.entries(thresholds)),
    thresholdsByKind,
  }
}

function requireNames(
  byColumn: Readonly<Record<string, object>>,
  sensitive: readonly string[],
  columns: ReadonlySet<string>,
): void {
  for (const [option, record] of Object.entries(byColumn)) {
    for (const name of Object.keys(record)) requireColumn(name, option, columns)
  }
  for (const name of sensitive) requireColumn(name, 'sensitive', columns)
}

function requireCorrections(named: readonly string[]): void {
  const known: readonly string[] = correctionNames
  const unknown = named.find((name) => !known.includes(name))
  if (unknown === undefined) return
  throw new MonitorError(
    'invalid_option',
    `monitor: no correction ${JSON.stringify(unknown)}, known: ${known.join(', ')}`,
  )
}

function requireTests(named: readonly string[], policy: Policy, registry: DriftTestRegistry): void {
  const ruled = policy.rules.map(({ test }) => test)
  for (const id of [...named, ...ruled]) {
    if (registry.find(id) !== undefined) continue
    const known = registry.tests.map((test) => test.id).join(', ')
    throw new MonitorError(
      'unknown_test',
      `monitor: no drift test ${JSON.stringify(id)}, known: ${known}`,
    )
  }
  if (policy.verdict === 'own-score') return
  for (const id of ruled) {
    if (registry.get(id).score.kind === 'p-value') continue
    throw new MonitorError(
      'invalid_option',
      `monitor: policy ${JSON.stringify(policy.name)} asks whether a change is real, which takes a p-value; its test ${id} returns a distance`,
    )
  }
}

/**
 * A threshold must lie in the range of the score of the test that it is for: the one named beside it or, where the policy chooses, every test that the policy has for
 * that kind, or for any where the kind of the column is not known yet.
 */
function requireThresholds(
  {
    tests,
    testsByKind,
    thresholds,
    thresholdsByKind,
  }: Required<Pick<MlMonitorOptions, 'tests' | 'testsByKind' | 'thresholds' | 'thresholdsByKind'>>,
  { rules }: Policy,
  registry: DriftTestRegistry,
): void {
  const ruled = (kind?: string): string[] =>
    rules.filter((rule) => kind === undefined || rule.kind === kind).map(({ test }) => test)
  for (const [kind, value] of Object.entries(thresholdsByKind)) {
    const named = testsByKind[kind as keyof typeof testsByKind]
    requireInScore(`thresholdsByKind.${kind}`, value, named ? [named] : ruled(kind), registry)
  }
  for (const [column, value] of Object.entries(thresholds)) {
    const named = tests[column]
    const possible = named ? [named] : [...ruled(), ...Object.values(testsByKind)]
    requireInScore(`thresholds[${JSON.stringify(column)}]`, value, possible, registry)
  }
}

/** Refuses a threshold that lies in the score range of none of the tests it may be for; of a p-value, in [0, 1]: one that the test cannot reach is a column's `skipped`. */
function requireInScore(
  option: string,
  value: number,
  tests: readonly string[],
  registry: DriftTestRegistry,
): void {
  requireRange(option, value, Number.isFinite(value), 'a finite number')
  const ranges = tests.map((id) => {
    const { kind, range } = registry.get(id).score
    return { id, range: kind === 'p-value' ? ([0, 1] as const) : range }
  })
  const fits = ranges.some(({ range: [low, high] }) => value >= low && value <= high)
  if (fits || ranges.length === 0) return
  const expected = [
    ...new Set(
      ranges.map(({ id, range: [low, high] }) => `in [${low}, ${high}] for the test ${id}`),
    ),
  ]
  requireRange(option, value, false, expected.join(', or '))
}

function requireRange(option: string, value: number, holds: boolean, expected: string): void {
  if (holds) return
  throw new MonitorError('invalid_option', `monitor: ${option} is ${value}, must be ${expected}`)
}
