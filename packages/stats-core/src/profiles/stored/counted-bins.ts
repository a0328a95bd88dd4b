import type { CountedBins } from './stored-profile.ts'

/** Returns edges and counts as a profile holds them: plain numbers, −0 as 0, which JSON cannot tell apart and which no value tells from −0. */
export function countedBins(edges: Float64Array, counts: Float64Array): CountedBins {
  return { edges: Array.from(edges, (edge) => edge + 0), counts: Array.from(counts) }
}

/** Returns the sum of two counts on the same edges; `undefined` where the edges differ or one side has none: such counts have no sum. */
export function mergeBins(
  a: CountedBins | undefined,
  b: CountedBins | undefined,
): CountedBins | undefined {
  if (a === undefined || b === undefined || !hasSameEdges(a, b)) return undefined
  return { edges: a.edges, counts: a.counts.map((count, bin) => count + b.counts[bin]!) }
}

/** Returns whether both were counted on the same edges. */
export function hasSameEdges(a: CountedBins, b: CountedBins): boolean {
  return a.edges.length === b.edges.length && a.edges.every((edge, i) => edge === b.edges[i])
}
