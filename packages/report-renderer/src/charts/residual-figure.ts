import { formatNumber } from '../format/number.ts'
import { axisLabels } from './axis-labels.ts'
import { stepArea } from './steps.ts'
import { coordinate, type FigureText, figureSvg, pathOf } from './svg.ts'
import { ticks } from './ticks.ts'

const width = 560
const left = 8
const right = width - 8
const top = 18
const base = 172
const height = 200

/** Errors counted into bins: k + 1 edges, ascending, and k counts. */
export interface Residuals {
  readonly edges: readonly number[]
  readonly counts: readonly number[]
}

/** Returns the distribution of the errors of both sides over one axis, as densities, since each side has bins of its own, with a line at no error. */
export function residualFigure(
  text: FigureText,
  current: Residuals,
  reference: Residuals | undefined,
): string {
  const sides = reference === undefined ? [current] : [reference, current]
  const edges = sides.flatMap((side) => side.edges)
  const low = Math.min(0, ...edges)
  const high = Math.max(0, ...edges)
  const x = (value: number) => left + ((value - low) / (high - low || 1)) * (right - left)
  const densities = sides.map(densitiesOf)
  const highest = Math.max(...densities.flat(), Number.MIN_VALUE)
  const areas = sides.map((side, index) => {
    const heights = densities[index]!.map((density) => base - (density / highest) * (base - top))
    const isCurrent = side === current
    return pathOf(isCurrent ? 'current' : 'reference', stepArea(side.edges.map(x), heights, base))
  })
  const zero = coordinate(x(0))
  const marks = ticks(low, high, 6)
  const axis = `M${left} ${base}H${right}${marks.map((value) => `M${coordinate(x(value))} ${base}v4`).join('')}`
  const labels = marks.map((value) => ({ x: coordinate(x(value)), label: formatNumber(value, 6) }))
  const drawn = [
    ...areas,
    pathOf('axis', axis),
    pathOf('chance', `M${zero} ${top - 8}V${base}`),
    axisLabels(labels, base + 17),
  ]
  return figureSvg(text, { width, height }, 'figure', drawn.join(''))
}

function densitiesOf({ edges, counts }: Residuals): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0) || 1
  return counts.map((count, i) => {
    const span = (edges[i + 1] ?? 0) - (edges[i] ?? 0)
    return span > 0 ? count / total / span : 0
  })
}
