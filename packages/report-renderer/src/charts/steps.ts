import { coordinate } from './svg.ts'

/** Returns the path of a histogram's outline: `heights[i]` spans `xs[i]` to `xs[i + 1]`. */
export function stepLine(xs: readonly number[], heights: readonly number[]): string {
  const [first = '0', ...rest] = heights.map(coordinate)
  return `M${coordinate(xs[0] ?? 0)} ${first}${stepsOf(xs, first, [first, ...rest])}`
}

/** Returns the path of a histogram's area down to `base`, or nothing where it has no height. */
export function stepArea(xs: readonly number[], heights: readonly number[], base: number): string {
  const floor = coordinate(base)
  const levels = heights.map(coordinate)
  if (levels.every((level) => level === floor)) return ''
  return `M${coordinate(xs[0] ?? 0)} ${floor}${stepsOf(xs, floor, levels)}V${floor}Z`
}

/** Up or down where the height changes, then right to where it changes again. */
function stepsOf(xs: readonly number[], start: string, heights: readonly string[]): string {
  return heights
    .map((height, index) => {
      const rise = height === (heights[index - 1] ?? start) ? '' : `V${height}`
      const run = height === heights[index + 1] ? '' : `H${coordinate(xs[index + 1] ?? 0)}`
      return rise + run
    })
    .join('')
}
