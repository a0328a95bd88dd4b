import type { Distribution } from '@leeway/monitoring-report'
import { categorySharesOf } from './category-shares.ts'
import { histogramOf } from './histogram.ts'
import { stepArea, stepLine } from './steps.ts'
import { coordinate, decorativeSvg, pathOf } from './svg.ts'

const width = 112
const height = 28
const base = height - 1
const headroom = 3
const mostCategories = 24
const widestBar = 20

/** Returns both sides of a distribution as a picture for a table row: the reference filled, the current data as a line or as caps. */
export function distributionMini(distribution: Distribution): string {
  const content =
    'edges' in distribution ? numericMini(distribution) : categoricalMini(distribution)
  return decorativeSvg('mini', content)
}

function numericMini(distribution: Extract<Distribution, { edges: number[] }>): string {
  const { heights } = histogramOf(distribution)
  const y = scaleOf([...heights.reference, ...heights.current])
  const bins = heights.reference.length
  const low = distribution.edges[0] ?? 0
  const span = (distribution.edges[bins] ?? 1) - low || 1
  const xs = distribution.edges.map((edge) => ((edge - low) / span) * width)
  return (
    pathOf('reference', stepArea(xs, heights.reference.map(y), base)) +
    pathOf('current', stepLine(xs, heights.current.map(y)))
  )
}

function categoricalMini(distribution: Extract<Distribution, { categories: string[] }>): string {
  const shares = categorySharesOf(distribution, mostCategories)
  const y = scaleOf(shares.flatMap(({ reference, current }) => [reference, current]))
  const step = Math.min(widestBar, width / shares.length)
  const gap = step > 6 ? 1.5 : 0.5
  const bars = shares.map(({ reference }, index) =>
    reference === 0
      ? ''
      : `M${coordinate(index * step + gap)} ${base}V${coordinate(y(reference))}H${coordinate((index + 1) * step - gap)}V${base}Z`,
  )
  const caps = shares.map(
    ({ current }, index) =>
      `M${coordinate(index * step + gap / 3)} ${coordinate(y(current))}H${coordinate((index + 1) * step - gap / 3)}`,
  )
  const axis = `M0 ${height - 0.5}H${coordinate(shares.length * step)}`
  return (
    pathOf('reference', bars.join('')) + pathOf('current', caps.join('')) + pathOf('axis', axis)
  )
}

function scaleOf(values: readonly number[]): (value: number) => number {
  const highest = Math.max(...values) || 1
  return (value) => base - (value / highest) * (base - headroom)
}
