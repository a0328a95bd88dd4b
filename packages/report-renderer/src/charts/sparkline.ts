import { coordinate, decorativeSvg, pathOf } from './svg.ts'

const width = 132
const height = 32
const margin = 4

/** Returns values over time as a line that breaks where there is none, ends in a dot, and shows the threshold dashed. */
export function sparkline(values: readonly (number | null)[], threshold?: number): string {
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
  const last = values.findLastIndex((value) => value !== null)
  const end = values[last]
  const dot =
    end === null || end === undefined
      ? ''
      : `<circle class="last-dot" cx="${coordinate(x(last))}" cy="${coordinate(y(end))}" r="2.6"/>`
  const limit = threshold === undefined ? '' : `M0 ${coordinate(y(threshold))}H${width}`
  return decorativeSvg('spark', pathOf('limit', limit) + pathOf('history', line) + dot)
}
