/** As finely as a test may ever want it. */
const FINEST = 128

/**
 * Returns ranks at which cells end that are fine at the edges and coarse in the middle, ascending, symmetric about the middle.
 *
 * The outermost cell on each side holds `edge` ranks. From there a cell spans one rank, or 1/`resolution` of its distance from the nearer edge if that is more.
 *
 * @param rows of both samples, whole number ≥ 2
 * @param edge whole number ≥ 1
 * @param resolution ≥ 1, 128 by default
 */
export function cellEnds(rows: number, edge: number, resolution: number = FINEST): Float64Array {
  const middle = Math.floor(rows / 2)
  const left: number[] = []
  let rank = Math.min(edge, middle)
  while (rank <= middle) {
    left.push(rank)
    rank += Math.max(1, Math.floor(rank / resolution))
  }
  const right = left.map((fromEdge) => rows - fromEdge).reverse()
  return Float64Array.from(new Set([...left, ...right]))
}
