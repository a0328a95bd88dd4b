import { type RandomSource, seededRandom } from '@leeway/stats-core'
import { findPattern, type PatternKind } from '@leeway/stats-core/series'
import { drawNoise } from './draw-noise.ts'

/** The level at which a pattern is claimed. */
export const LEVEL = 0.05

/** Noise to look for patterns in. */
export interface Noise {
  readonly length: number
  readonly shape: string
  readonly autocorrelation: number
}

/** How often series were said to show each pattern, as shares of the runs. */
export type FoundShares = Readonly<Partial<Record<PatternKind, number>>>

/** Returns how often each pattern is claimed in noise with a pattern added, of `size` standard deviations; seeded by the cell. */
export function measurePatterns(
  noise: Noise,
  { pattern, size }: { readonly pattern: PatternKind | 'none'; readonly size: number },
  runs: number,
): FoundShares {
  const random = seededRandom(JSON.stringify([noise, pattern, size]))
  const seasons = Array.from({ length: noise.length }, (_, index) => index % 7)
  const options = noise.length >= 21 ? { seasons } : {}
  const found: Partial<Record<PatternKind, number>> = {}
  for (let run = 0; run < runs; run += 1) {
    const values = drawNoise(random, noise)
    const added = pattern === 'none' ? undefined : templates[pattern](random, noise.length)
    const series = values.map((value, index) => value + size * (added?.(index) ?? 0))
    const claim = findPattern(series, { ...options, seed: `${run}` })
    if (claim === undefined || claim.pValue > LEVEL) continue
    found[claim.kind] = (found[claim.kind] ?? 0) + 1 / runs
  }
  return found
}

/** Returns the share of runs in which any pattern was claimed. */
export function anyShare(found: FoundShares): number {
  return Object.values(found).reduce((sum, share) => sum + share, 0)
}

/** The largest share that is compatible, at 99.9 %, with a rate of `LEVEL`. */
export function largestShare(runs: number): number {
  return LEVEL + 3.09 * Math.sqrt((LEVEL * (1 - LEVEL)) / runs)
}

type Template = (random: RandomSource, length: number) => (index: number) => number

/** Patterns one unit high: a shift in the middle half, a rise over the whole length, an excursion of a fifth of it in the middle, weekends, one value. */
const templates: Readonly<Record<PatternKind, Template>> = {
  shift: (random, length) => {
    const from = Math.floor(length / 4 + (random.nextDouble() * length) / 2)
    return (index) => (index >= from ? 1 : 0)
  },
  slope: (_, length) => (index) => index / (length - 1),
  excursion: (random, length) => {
    const from = Math.floor(length / 5 + (random.nextDouble() * length * 2) / 5)
    const to = from + Math.round(length / 5)
    return (index) => (index >= from && index < to ? 1 : 0)
  },
  season: () => (index) => (index % 7 >= 5 ? 1 : 0),
  spike: (random, length) => {
    const at = Math.floor(random.nextDouble() * length)
    return (index) => (index === at ? 1 : 0)
  },
}
