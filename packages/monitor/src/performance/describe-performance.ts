import type { Performance, Skipped } from '@leeway/monitoring-report'
import { type Frame, StatsError } from '@leeway/stats-core'
import { type ColumnMapping, namesOf, type Task } from '../column-mapping.ts'
import type { ColumnPair } from '../drift/pair-column.ts'
import type { PreparedReference } from '../reference/prepare-reference.ts'
import { inferTask } from './infer-task.ts'
import { judgePerformance } from './judge-performance.ts'
import { measurePerformance } from './measure-performance.ts'
import type { PerformanceSettings } from './performance-settings.ts'
import { performanceSides } from './performance-sides.ts'
import type { SegmentColumn } from './segments/segment-column.ts'
import { unusedRankingChoices } from './unused-ranking-choices.ts'

/** What the performance of a model is measured on. */
export interface PerformanceSource {
  readonly reference: PreparedReference
  readonly current: Frame
  readonly pairs: readonly ColumnPair[]
  readonly mapping: ColumnMapping
}

/** The performance, as far as it could be measured, and what could not. */
export interface DescribedPerformance {
  readonly performance?: Performance
  readonly skipped: readonly Skipped[]
}

/**
 * Returns the performance of a model on the current data beside the reference and beside a model without features, judged. Needs a target and a prediction in the mapping; nothing is said where it has
 * neither them nor a task. Data that cannot be measured are `skipped` with a reason.
 */
export function describePerformance(
  { reference, current, pairs, mapping }: PerformanceSource,
  settings: PerformanceSettings,
): DescribedPerformance {
  const found = performanceSides(reference, current, mapping)
  if (found === undefined) return { skipped: [] }
  if (found.status === 'unread') return { skipped: [skip(found)] }
  const { sides, target } = found
  const decides = sides.reference ?? sides.current
  const predictions = namesOf(mapping.prediction).flatMap((name) => decides.columnOf(name) ?? [])
  const task = inferTask(mapping, decides.columnOf(target)!, predictions)
  const { sensitive, seed } = settings
  const usable = segmentColumns(pairs, sensitive)
  const named = usable.filter(({ name }) => settings.segments.includes(name))
  const features = new Set(
    pairs.flatMap(({ reference }) => (reference.role === 'feature' ? [reference.name] : [])),
  )
  const searched = usable.filter(({ name }) => features.has(name))
  const segments = { named, searched, most: settings.worstSegments, seed }
  const skipped = [
    ...found.skipped,
    ...unusableSegments(settings, usable, task.task, reference.isProfile),
    ...(task.task === 'ranking' ? unusedRankingChoices(sides, mapping, settings.ranking) : []),
  ]
  try {
    const measured = measurePerformance({
      sides,
      target,
      mapping,
      task,
      seed,
      sensitive,
      segments,
      ranking: settings.ranking,
    })
    return 'reason' in measured
      ? { skipped: [skip(measured)] }
      : { performance: judgePerformance(measured, settings), skipped }
  } catch (error) {
    if (!(error instanceof StatsError)) throw error
    return { skipped: [skip({ reason: 'test_failed', detail: `${error.message}.` })] }
  }
}

function skip({ reason, detail }: Pick<Skipped, 'reason' | 'detail'>): Skipped {
  return { what: 'performance', reason, detail }
}

function segmentColumns(
  pairs: readonly ColumnPair[],
  sensitive: ReadonlySet<string>,
): SegmentColumn[] {
  return pairs.flatMap((pair) => {
    const { name, sample, stored } = pair.reference
    if (pair.status !== 'paired' || stored !== undefined || sensitive.has(name)) return []
    return [{ name, reference: sample, current: pair.current.sample.column }]
  })
}

function unusableSegments(
  { segments, sensitive }: PerformanceSettings,
  usable: readonly SegmentColumn[],
  task: Task,
  isProfile: boolean,
): Skipped[] {
  if (isProfile && segments.length > 0) {
    const detail = 'The reference is a stored profile; segments are decided on its rows.'
    return [{ what: 'performance by segment', reason: 'needs_values', detail }]
  }
  if (task === 'ranking' && segments.length > 0) {
    const detail = 'A ranking is measured by user, not broken down by the columns of its rows.'
    return [{ what: 'performance by segment', reason: 'not_judged', detail }]
  }
  return segments
    .filter((name) => !usable.some((column) => column.name === name))
    .map((name) => ({
      what: `segments by column ${JSON.stringify(name)}`,
      reason: sensitive.has(name) ? 'not_judged' : 'type_changed',
      detail: sensitive.has(name)
        ? 'The column is sensitive: its values cannot name segments.'
        : 'The column is not there on both sides with values of one kind.',
    }))
}
