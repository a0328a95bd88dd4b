import {
  changeSensitivity,
  type DriftContext,
  type DriftTest,
  detectableEffect,
  detectableReplacement,
  driftingChange,
  jensenShannonNullMean,
} from '@leeway/stats-core'
import type { TestAssignment } from './assign-test.ts'
import type { PairedColumn } from './pair-column.ts'

/** Up to so many different values, numbers are counted one by one by tests that compare shares. */
const MOST_VALUES = 20

/** A test that gathers less than half of a change looks for something else: of one that is blind to it, noise alone is a third. */
const LEAST_SENSITIVITY = 0.5

/**
 * Returns the smallest effect that would have been found with probability 0.8 at these sizes, in the unit of the effect whatever test judges: a
 * Jensen-Shannon distance (base 2) of the reference's own bins, or categories.
 *
 * | the column is judged by | the change is | and found where |
 * |---|---|---|
 * | real and large, numbers | a normal shift; of a test that is blind to it, a normal spread | the p-value reaches `level` and the effect its threshold |
 * | real and large, categories | rows move between categories that there are | the same |
 * | a p-value of its own | the same | the p-value reaches `level` |
 * | a p-value of its own, texts | texts replaced by others that nothing resembles | the same |
 * | a distance of its own | a shift; rows moving from the most frequent category to the rarest; texts replaced; where none of these is enough, rows replaced by a value that is new | the distance reaches its threshold, chance left out |
 *
 * `undefined` for tests that do not look for such a change (none of those built in), and where nothing could be found.
 *
 * @param level p-value that the column would have to reach if it alone had drifted: with Benjamini-Hochberg, Holm and Bonferroni alpha / columns
 */
export function detectableChange(
  { reference, current }: PairedColumn,
  { test, threshold, effectThreshold = 0 }: TestAssignment,
  level: number,
  context: DriftContext,
): number | undefined {
  const { sample } = reference
  if (sample.kind === 'text')
    return detectableTexts(
      sample.size,
      current.sample.size,
      test,
      test.score.kind === 'p-value' ? level : threshold,
    )
  if (sample.kind !== 'numeric' && sample.kind !== 'categorical') return undefined
  if (reference.profile.kind === 'numeric' && reference.profile.min === undefined) return undefined
  const comparesShares = test.accepts.includes('categorical')
  const isCounted = sample.kind === 'categorical' || (comparesShares && isFewValued(context))
  if (test.score.kind === 'distance') {
    return driftingChange(test, isCounted ? context.categories.reference : sample, threshold)
  }
  if (level <= 0) return undefined
  const sizes = { referenceValues: sample.size, currentValues: current.sample.size }
  const { referenceValues: n, currentValues: m } = sizes
  const rule = { ...sizes, level: Math.min(1, level), effectThreshold }
  const nullMean = (): number => {
    const cells = isCounted ? context.categories : context.bins
    return jensenShannonNullMean(cells.reference, cells.current, { base: 2 })
  }
  if (comparesShares) return detectableEffect({ ...rule, nullMean: nullMean() })
  for (const change of ['shift', 'spread'] as const) {
    const sensitivity = changeSensitivity(test, change, n, m, rule.level)
    if (sensitivity < LEAST_SENSITIVITY) continue
    const noise = effectThreshold > 0 ? nullMean() : 0
    return detectableEffect({ ...rule, nullMean: noise, sensitivity, change })
  }
  return undefined
}

/** Half of the texts of either side are held out. */
function detectableTexts(
  texts: number,
  currentTexts: number,
  { areaAtThreshold, score }: DriftTest,
  threshold: number,
): number | undefined {
  if (areaAtThreshold === undefined || Math.min(texts, currentTexts) < 2) return undefined
  const heldOut = { referenceTexts: texts / 2, currentTexts: currentTexts / 2 }
  return detectableReplacement({
    ...heldOut,
    area: areaAtThreshold(heldOut.referenceTexts, heldOut.currentTexts, threshold),
    reading: score.kind === 'p-value' ? 'power' : 'mean',
  })
}

function isFewValued({ categories }: DriftContext): boolean {
  return categories.reference.length <= MOST_VALUES
}
