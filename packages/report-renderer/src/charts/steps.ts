import { coordinate } from './svg.ts'

/** Returns the path of a histogram's outline: `heights[i]` spans `xs[i]` to `xs[i + 1]`. */
export function stepLine(xs: readonly number[], heights: readonly number[]): string {
  const start = `M${coordinate(xs[0] ?? 0)} ${coordinate(heights[0] ?? 0)}`
  return heights.reduce((path, height, index) => {
    const rise = index === 0 ? '' : `V${coordinate(height)}`
    return `${path}${rise}H${coordinate(xs[index + 1] ?? 0)}`
  }, start)
}

/** Returns the path of a histogram's area down to `base`. */
export function stepArea(xs: readonly number[], heights: readonly number[], base: number): string {
  const start = `M${coordinate(xs[0] ?? 0)} ${coordinate(base)}`
  const steps = heights
    .map((height, index) => `V${coordinate(height)}H${coordinate(xs[index + 1] ?? 0)}`)
    .join('')
  return `${start}${steps}V${coordinate(base)}Z`
}
