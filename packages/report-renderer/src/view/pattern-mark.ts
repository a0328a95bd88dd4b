import type { Trend } from '@leeway/monitoring-report'
import type { SparklineMark } from '../charts/sparkline.ts'

type Known = { readonly index: number; readonly value: number }

/** Returns what the pattern of a trend looks like over its values: the levels before, within and after; the slope between the outer thirds; a ring. A season is not drawn. */
export function patternMark({ points, pattern }: Trend): SparklineMark {
  const known = points.flatMap(({ value }, index): Known[] =>
    value === null ? [] : [{ index, value }],
  )
  const indexOf = (at: string | undefined) => points.findIndex((point) => point.at === at)
  const since = indexOf(pattern?.since)
  if (pattern === undefined || since === -1) return { lines: [] }
  if (pattern.kind === 'spike') return { lines: [], ring: since }
  if (pattern.kind === 'gradual-trend') return slope(known)
  const until = pattern.until === undefined ? points.length - 1 : indexOf(pattern.until)
  const outside = known.filter(({ index }) => index < since || index > until)
  return {
    lines: [
      ...level(
        known.filter(({ index }) => index < since),
        outside,
      ),
      ...level(known.filter(({ index }) => index >= since && index <= until)),
      ...level(
        known.filter(({ index }) => index > until),
        outside,
      ),
    ],
  }
}

/** The mean of `values` over the stretch of `shown`. */
function level(shown: readonly Known[], values: readonly Known[] = shown): SparklineMark['lines'] {
  const [first, last] = [shown[0], shown.at(-1)]
  if (first === undefined || last === undefined) return []
  const value = meanOf(values)
  return [{ from: { index: first.index, value }, to: { index: last.index, value } }]
}

function slope(known: readonly Known[]): SparklineMark {
  const [first, last] = [known[0], known.at(-1)]
  if (first === undefined || last === undefined) return { lines: [] }
  const third = Math.max(1, Math.floor(known.length / 3))
  const from = { index: first.index, value: meanOf(known.slice(0, third)) }
  const to = { index: last.index, value: meanOf(known.slice(-third)) }
  return { lines: [{ from, to }] }
}

function meanOf(values: readonly Known[]): number {
  return values.reduce((sum, { value }) => sum + value, 0) / values.length
}
