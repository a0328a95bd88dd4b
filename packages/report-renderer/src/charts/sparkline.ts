import { coordinate, decorativeSvg, pathOf } from './svg.ts'

const height = 32
const margin = 4

/** What is drawn over the values, by their indices. */
export interface SparklineMark {
  /** Levels or slopes: lines from one point to another. */
  readonly lines: readonly { readonly from: MarkedPoint; readonly to: MarkedPoint }[]
  /** A value with a ring around it. */
  readonly ring?: number
}

interface MarkedPoint {
  readonly index: number
  readonly value: number
}

/** Widths in pixels, as in the style sheet. */
const widths = { spark: 132, 'spark short': 84 } as const

/** Returns values over time as a line that breaks where there is none, ends in a dot, shows the threshold dashed, and the pattern found in it. */
export function sparkline(
  values: readonly (number | null)[],
  threshold?: number,
  mark: SparklineMark = { lines: [] },
  className: keyof typeof widths = 'spark',
): string {
  const width = widths[className]
  const known = values.filter((value) => value !== null)
  const all = threshold === undefined ? known : [...known, threshold]
  const low = Math.min(...all)
  const span = Math.max(...all) - low || 1
  const x = (index: number) =>
    margin + (index / Math.max(1, values.length - 1)) * (width - 2 * margin)
  const y = (value: number) => height - margin - ((value - low) / span) * (height - 2 * margin)
  const line = values
    .map((value, index) => {
      if (value === null) return ''
      const start = (values[index - 1] ?? null) === null
      return `${start ? 'M' : 'L'}${coordinate(x(index))} ${coordinate(y(value))}`
    })
    .join('')
  const circle = (className: string, index: number, radius: number) => {
    const value = values[index] ?? null
    if (value === null) return ''
    return `<circle class="${className}" cx="${coordinate(x(index))}" cy="${coordinate(y(value))}" r="${radius}"/>`
  }
  const last = values.findLastIndex((value) => value !== null)
  const limit = threshold === undefined ? '' : `M0 ${coordinate(y(threshold))}H${width}`
  const place = ({ index, value }: MarkedPoint) => `${coordinate(x(index))} ${coordinate(y(value))}`
  const marked = mark.lines.map(({ from, to }) => `M${place(from)}L${place(to)}`).join('')
  return decorativeSvg(
    className,
    pathOf('limit', limit) +
      pathOf('history', line) +
      pathOf('pattern', marked) +
      circle('last-dot', last, 2.6) +
      (mark.ring === undefined ? '' : circle('ring', mark.ring, 3.6)),
  )
}
