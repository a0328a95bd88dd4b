import { formatNumber } from '../format/number.ts'
import { axisLabels } from './axis-labels.ts'
import type { Histogram } from './histogram.ts'
import { shiftStrip } from './shift-strip.ts'
import { stepArea } from './steps.ts'
import { coordinate, type FigureText, figureSvg, pathOf } from './svg.ts'
import { ticks } from './ticks.ts'

const width = 560
const left = 40
const right = width - 8
const top = 28
const base = 172
const stripMiddle = 216
const height = 240
const labelRoom = 170

/** Returns a numeric distribution with axes: reference filled, current outlined, medians joined by an arrow, and gains and losses below. */
export function numericFigure(
  text: FigureText,
  histogram: Histogram,
  medians?: { readonly reference: number; readonly current: number },
): string {
  const { edges, heights } = histogram
  const low = edges[0] ?? 0
  const high = edges[edges.length - 1] ?? 1
  const x = (value: number) => left + ((value - low) / (high - low || 1)) * (right - left)
  const highest = (Math.max(...heights.reference, ...heights.current) || 1) * 1.04
  const y = (share: number) => base - (share / highest) * (base - top)
  const xs = edges.map(x)
  const drawn = [
    valueAxis(highest, y, histogram.evenBins),
    pathOf('reference', stepArea(xs, heights.reference.map(y), base)),
    pathOf('current', stepArea(xs, heights.current.map(y), base)),
    numberAxis(low, high, x),
    medians ? medianArrow(medians, x, low, high) : '',
    shiftStrip(xs, histogram, { left, right, middle: stripMiddle }),
  ]
  return figureSvg(text, { width, height }, 'figure', drawn.join(''))
}

function valueAxis(highest: number, y: (share: number) => number, evenBins: boolean): string {
  if (!evenBins) {
    return `<text class="tick end" x="${left - 6}" y="${top + 4}">density</text>`
  }
  const marks = ticks(0, highest, 4)
  const grid = marks.map((share) => `M${left} ${coordinate(y(share))}H${right}`).join('')
  const labels = marks.map((share, index) => {
    const percent = Number((share * 100).toPrecision(3))
    const unit = index === marks.length - 1 ? '\u00a0%' : ''
    return `<text y="${coordinate(y(share))}">${percent}${unit}</text>`
  })
  const scale = `<g class="tick end" transform="translate(${left - 6} 4)">${labels.join('')}</g>`
  return pathOf('grid', grid) + scale
}

function numberAxis(low: number, high: number, x: (value: number) => number): string {
  const marks = ticks(low, high, 6)
  const axis = `M${left} ${base}H${right}${marks.map((value) => `M${coordinate(x(value))} ${base}v4`).join('')}`
  const labels = marks.map((value) => ({ x: coordinate(x(value)), label: formatNumber(value, 6) }))
  return pathOf('axis', axis) + axisLabels(labels, base + 17)
}

function medianArrow(
  medians: { readonly reference: number; readonly current: number },
  x: (value: number) => number,
  low: number,
  high: number,
): string {
  const inside = (value: number) => value >= low && value <= high
  if (!inside(medians.reference) || !inside(medians.current)) return ''
  const from = x(medians.reference)
  const to = x(medians.current)
  const lines =
    pathOf('then-line', `M${coordinate(from)} ${top - 8}V${base}`) +
    pathOf('now-line', `M${coordinate(to)} ${top - 8}V${base}`)
  const way = Math.sign(to - from)
  const arrow =
    Math.abs(to - from) < 6
      ? ''
      : `M${coordinate(from + way * 2)} ${top - 10}H${coordinate(to - way)}m${-4.5 * way} -3.2l${4.5 * way} 3.2l${-4.5 * way} 3.2`
  const furthest = Math.max(from, to)
  const fits = right - furthest > labelRoom
  const at = fits ? furthest + 8 : Math.min(from, to) - 8
  const label = `<text class="label ${fits ? 'start' : 'end'}" x="${coordinate(at)}" y="${top - 6}">median ${formatNumber(medians.reference)}, now <tspan class="now">${formatNumber(medians.current)}</tspan></text>`
  return lines + pathOf('arrow', arrow) + label
}
