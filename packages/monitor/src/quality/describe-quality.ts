import type { CheckResult, ColumnDrift, DataQuality, Skipped } from '@leeway/monitoring-report'
import { columnOf, type Frame } from '@leeway/stats-core'
import { missingPatterns } from '@leeway/stats-core/quality'
import { runChecks } from '../checks/run-checks.ts'
import { namesOf } from '../column-mapping.ts'
import type { ColumnFinding } from '../drift/examine-column.ts'
import { keptOr } from '../drift/kept-or.ts'
import type { ColumnPair } from '../drift/pair-column.ts'
import { observeColumn } from '../observed-column.ts'
import type { MonitorSettings } from '../resolve-settings.ts'
import { type CorrelationFinding, compareCorrelations } from './compare-correlations.ts'
import { describeColumn, type QualityInput } from './describe-column.ts'
import { type FrameFacts, frameFacts } from './frame-facts.ts'
import type { PreparedQuality } from './prepare-quality.ts'

/** Sets of columns that go missing together that a report lists. */
const MOST_PATTERNS = 10

/** Pairs of columns of the same or nearly the same content that a report lists. */
const MOST_PAIRS = 50

/** What the quality of the current data is described from. */
export interface QualitySubject {
  readonly current: Frame
  readonly pairs: readonly ColumnPair[]
  /** What the pairs' values showed, where they were looked at already. */
  readonly findings: ReadonlyMap<ColumnPair, ColumnFinding>
  readonly verdicts: readonly ColumnDrift[]
  readonly quality: PreparedQuality
  readonly settings: MonitorSettings
  /** The report's time, milliseconds since 1970. */
  readonly now: number
  /** Seconds from the reference's latest row to the report. */
  readonly referenceAge: number | undefined
}

/** The quality of the current data, and what of it could not be looked at. */
export interface QualityFinding {
  readonly dataQuality: DataQuality
  readonly skipped: Skipped[]
}

/**
 * Returns the quality of the current data: missing values, duplicates, correlations, each column beside its reference, and the checks.
 *
 * Columns come in the reference's order, then those that only the current data have. Missing values are counted over all columns that
 * could be read.
 */
export function describeQuality(subject: QualitySubject): QualityFinding {
  const { current, pairs, findings, quality, settings } = subject
  const { mapping, drift } = settings
  const columns = columnsOf(subject)
  const unique = new Set(
    columns.flatMap(({ name, pair }) => {
      const known = pair && findings.get(pair)?.quality
      return known?.unique && known.missing === 0 ? [name] : []
    }),
  )
  const facts = frameFacts(readFrame(current, pairs), quality.roles, (name) => unique.has(name))
  const correlations = compareCorrelations(
    correlated(quality.facts.frame, mapping.id),
    correlated(facts.frame, mapping.id),
    {
      measures: settings.quality.correlations,
      first: [...namesOf(mapping.target), ...namesOf(mapping.prediction)],
      alpha: drift.alpha,
      known: quality.correlations,
      isProfile: quality.isProfile,
    },
  )
  const totalValues = current.columns.length * current.rows
  const missingValuesCount = columns.reduce(
    (sum, { current: { sample } }) => sum + sample.column.length - sample.size,
    0,
  )
  return {
    dataQuality: {
      missingValuesPercentage: totalValues === 0 ? 0 : (100 * missingValuesCount) / totalValues,
      missingValuesCount,
      totalValues,
      ...describeRows(facts, quality.facts),
      ...describeRedundancy(facts),
      ...describePatterns(facts, quality),
      ...(correlations.shown.length === 0 ? {} : { correlations: correlations.shown }),
      columns: columns.map((column) => ({
        ...((column.pair && findings.get(column.pair))?.quality ?? describeColumn(column)),
        ...foundKind(column, current),
      })),
      checks: checksOf(subject, facts, correlations),
    },
    skipped: correlations.skipped,
  }
}

function checksOf(
  { pairs, findings, verdicts, quality, settings, now, referenceAge }: QualitySubject,
  current: FrameFacts,
  correlations: CorrelationFinding,
): CheckResult[] {
  return runChecks(quality.expectations, {
    pairs,
    findings,
    data: {
      pairs,
      reference: quality.facts,
      current,
      correlations,
      verdicts,
      ...(referenceAge === undefined ? {} : { referenceAge }),
    },
    settings,
    now,
  })
}

function columnsOf({ current, pairs, settings, now }: QualitySubject): QualityInput[] {
  const { sensitive, seed } = settings.drift
  const shared = (name: string) => ({ name, isSensitive: sensitive.has(name), seed, now })
  const paired = pairs.flatMap((pair) => {
    const { name } = pair.reference
    if (pair.current !== undefined) return [{ ...shared(name), current: pair.current, pair }]
    const column = columnOf(current, name)
    return column === undefined ? [] : [{ ...shared(name), current: observeColumn(column), pair }]
  })
  const known = new Set(pairs.map(({ reference }) => reference.name))
  const fresh = current.columns
    .filter(({ name }) => !known.has(name))
    .map((column) => ({ ...shared(column.name), current: observeColumn(column) }))
  return [...paired, ...fresh]
}

/** The current data with the columns read as those of the reference are. */
function readFrame(current: Frame, pairs: readonly ColumnPair[]): Frame {
  const read = new Map(pairs.map((pair) => [pair.reference.name, pair.current?.sample.column]))
  return { ...current, columns: current.columns.map((column) => read.get(column.name) ?? column) }
}

/** Ids go with nothing but by accident. */
function correlated(frame: Frame, id: string | readonly string[] | undefined): Frame {
  const ids = namesOf(id)
  return { ...frame, columns: frame.columns.filter(({ name }) => !ids.includes(name)) }
}

function describeRows(current: FrameFacts, reference: FrameFacts): Partial<DataQuality> {
  const { conflicts, keyColumns } = current
  const keys = current.keys(keyColumns)
  return {
    duplicatedRows: current.duplicates.duplicated,
    ...keptOr(
      () => ({ referenceDuplicatedRows: reference.duplicates.duplicated }),
      () => ({}),
    ),
    ...(keys === undefined
      ? {}
      : { duplicatedKeys: { columns: [...keyColumns], rows: keys.duplicated } }),
    ...(conflicts === undefined
      ? {}
      : {
          conflictingLabels: {
            rows: conflicts.rows,
            ...keptOr(
              () => beside(reference.conflicts),
              () => ({}),
            ),
          },
        }),
    emptyRows: current.emptyRows,
    incompleteRows: current.incompleteRows,
  }
}

function beside(conflicts: FrameFacts['conflicts']): { referenceRows?: number } {
  return conflicts === undefined ? {} : { referenceRows: conflicts.rows }
}

function describeRedundancy({ redundant }: FrameFacts): Partial<DataQuality> {
  const duplicated = redundant.duplicated
    .flatMap(([first, ...others]) => others.map((other): [string, string] => [first!, other]))
    .slice(0, MOST_PAIRS)
  const nearly = redundant.nearlyDuplicated
    .slice(0, MOST_PAIRS)
    .map(({ columns: [first, second], agreement }) => ({
      columns: [first, second] as [string, string],
      agreement,
    }))
  return {
    ...(duplicated.length === 0 ? {} : { duplicatedColumns: duplicated }),
    ...(nearly.length === 0 ? {} : { nearlyDuplicatedColumns: nearly }),
  }
}

function describePatterns(
  current: FrameFacts,
  { facts: reference, isProfile }: PreparedQuality,
): Partial<DataQuality> {
  const isKnown = !isProfile || reference.incompleteColumns === 0
  if (current.incompleteColumns === 0 && (reference.incompleteColumns === 0 || !isKnown)) return {}
  const { patterns, patternCount } = missingPatterns(current.frame, {
    ...(isKnown ? { reference: reference.frame } : {}),
    atMost: MOST_PATTERNS,
  })
  return {
    missingPatterns: patterns.map(({ columns, ...rows }) => ({ columns: [...columns], ...rows })),
    missingPatternCount: patternCount,
  }
}

/** The kind as the values came, where it is another than the reference's. */
function foundKind(
  { name, pair }: QualityInput,
  current: Frame,
): { foundKind?: QualityInput['current']['sample']['kind'] } {
  const found = columnOf(current, name)?.kind
  return pair === undefined || found === undefined || isAlike(found, pair.reference.kind)
    ? {}
    : { foundKind: found }
}

/** Free text is stored as categories are. */
function isAlike(found: string, expected: string): boolean {
  const isString = (kind: string): boolean => kind === 'categorical' || kind === 'text'
  return found === expected || (isString(found) && isString(expected))
}
