import type { RelationDrift } from '@leeway/monitoring-report'
import {
  association,
  detectableRelation,
  type Levels,
  levelsOf,
  type RelationChange,
  relationChange,
  relationTable,
} from '@leeway/stats-core'
import type { DriftSettings } from '../drift/drift-settings.ts'
import type { ColumnPair, PairedColumn } from '../drift/pair-column.ts'
import { corrections, levelOfOne } from '../policies/corrections.ts'
import { mostTargetLevels } from './estimate-importance.ts'
import { mostRelationRows, type RelationRows, relationRows, relationSeed } from './relation-rows.ts'
import { type RelationSettings, relationEffectName } from './relation-settings.ts'

/** Fewer complete rows on a side, and the chi-squared law does not hold well enough. */
const FEWEST_ROWS = 50

/** What is known of one relation before its p-value is corrected. */
type Measured =
  | { readonly status: 'skipped'; readonly reason: string; readonly detail: string }
  | {
      readonly status: 'measured'
      readonly change: RelationChange
      readonly feature: Levels
      readonly target: Levels
      readonly leftOut: number
    }

/**
 * Returns for every feature and prediction whether its relation to the target moved, corrected over all of them by the monitor's correction; a skipped one has its reason. Empty where the
 * target cannot be compared, which is for the caller to say.
 *
 * Drifted: the corrected p-value of `relationChange` is at most alpha, and its effect reaches the threshold. Over at most 30,000 rows a side, the same for all columns.
 */
export function judgeRelations(
  pairs: readonly ColumnPair[],
  rows: { readonly reference: number; readonly current: number },
  settings: DriftSettings,
  { threshold }: RelationSettings,
): RelationDrift[] {
  const target = pairs.find((pair) => pair.reference.role === 'target')
  if (target?.status !== 'paired') return []
  const drawn = relationRows(rows.reference, rows.current, settings.seed)
  const ofTarget = levels(target, drawn, mostTargetLevels)
  const measured = pairs
    .filter(({ reference: { role } }) => role === 'feature' || role === 'prediction')
    .map((pair) => ({ pair, found: measure(pair, ofTarget, drawn) }))
  const tested = measured.flatMap(({ found }) => (found.status === 'measured' ? [found] : []))
  const correct = corrections[settings.correction]
  const corrected = correct(Float64Array.from(tested, ({ change }) => change.pValue))
  const level = levelOfOne(settings.correction, settings.alpha, tested.length)
  const isSampled = Math.max(rows.reference, rows.current) > mostRelationRows
  const rule = { ...settings, level, threshold, isSampled }
  const verdict = new Map(tested.map((found, k) => [found, verdictOf(found, corrected[k]!, rule)]))
  return measured.map(({ pair, found }) => ({
    feature: pair.reference.name,
    target: target.reference.name,
    ...(found.status === 'skipped' ? found : verdict.get(found)!),
  }))
}

function levels(
  { reference, current }: PairedColumn,
  rows: RelationRows,
  mostCategories?: number,
): Levels | undefined {
  return levelsOf(reference.sample.column, current.sample.column, {
    rows,
    ...(mostCategories === undefined ? {} : { mostCategories }),
  })
}

function measure(pair: ColumnPair, target: Levels | undefined, rows: RelationRows): Measured {
  if (pair.status === 'unpaired') {
    return { status: 'skipped', reason: pair.reason, detail: pair.detail }
  }
  const empty = [pair.reference, pair.current].findIndex(({ sample }) => sample.size === 0)
  if (empty >= 0) {
    const detail = `The ${empty === 0 ? 'reference holds' : 'current data hold'} no value of the column.`
    return { status: 'skipped', reason: 'all_null', detail }
  }
  const feature = levels(pair, rows)
  if (feature === undefined || target === undefined) {
    const which = feature === undefined ? 'column' : 'target'
    const detail = `Relations are judged between numbers and categories; this ${which} is neither.`
    return { status: 'skipped', reason: 'not_judged', detail }
  }
  const refusal = tooLittle(feature, target)
  if (refusal !== undefined) return refusal
  const change = relationChange(feature, target)
  const { referenceRows, currentRows, degreesOfFreedom } = change
  const smaller = Math.min(referenceRows, currentRows)
  if (smaller < FEWEST_ROWS) {
    const side = referenceRows < currentRows ? 'reference has' : 'current data have'
    const detail = `The ${side} ${smaller} rows with both columns; a verdict needs at least ${FEWEST_ROWS}.`
    return { status: 'skipped', reason: 'too_few_rows', detail }
  }
  if (degreesOfFreedom === 0) {
    const detail = 'The values of the two sides hardly overlap: there is nothing to compare.'
    return { status: 'skipped', reason: 'too_few_rows', detail }
  }
  return { status: 'measured', change, feature, target, leftOut: feature.leftOut + target.leftOut }
}

function tooLittle(feature: Levels, target: Levels): Measured | undefined {
  const [which, found] = feature.size < 2 ? ['column', feature] : ['target', target]
  if (found.size >= 2) return undefined
  return found.kind === 'ordered'
    ? { status: 'skipped', reason: 'constant', detail: `The ${which} has only one value.` }
    : {
        status: 'skipped',
        reason: 'too_few_rows',
        detail: `The ${which} has fewer than two categories that both sides have at least five times.`,
      }
}

function verdictOf(
  { change, feature, target, leftOut }: Extract<Measured, { status: 'measured' }>,
  correctedPValue: number,
  {
    alpha,
    seed,
    level,
    threshold,
    isSampled,
  }: Pick<DriftSettings, 'alpha' | 'seed'> & {
    readonly level: number
    readonly threshold: number
    readonly isSampled: boolean
  },
): Omit<RelationDrift, 'feature' | 'target'> {
  const { statistic, degreesOfFreedom, pValue, effect, referenceRows, currentRows } = change
  const table = relationTable(feature, target)
  const { measure: name, value: before } = association(feature, target, table.reference)
  const { value: now } = association(feature, target, table.current)
  return {
    status: correctedPValue <= alpha && effect >= threshold ? 'drifted' : 'stable',
    measure: name,
    ...(before === undefined ? {} : { reference: before }),
    ...(now === undefined ? {} : { current: now }),
    statistic,
    pValue,
    correctedPValue,
    threshold: alpha,
    effect: { name: relationEffectName, value: effect, threshold },
    detectable: detectableRelation(change, level, threshold),
    evidence: {
      test: 'relation-change',
      referenceRows,
      currentRows,
      degreesOfFreedom,
      ...(leftOut === 0 ? {} : { leftOut }),
      ...(isSampled
        ? {
            mostRows: mostRelationRows,
            referenceSeed: relationSeed(seed, 'reference'),
            currentSeed: relationSeed(seed, 'current'),
          }
        : {}),
    },
  }
}
