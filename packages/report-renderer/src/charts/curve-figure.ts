import { formatNumber } from '../format/number.ts'
import { escapeMarkup } from '../markup.ts'
import { coordinate, type FigureText, figureSvg, pathOf } from './svg.ts'

const width = 360
const left = 40
const right = width - 10
const top = 10
const base = 270
const height = 312
const marks = [0, 0.2, 0.4, 0.6, 0.8, 1]

/** Points of a curve in the unit square, in drawing order. */
export interface CurvePoints {
  readonly x: readonly number[]
  readonly y: readonly number[]
}

/** How a curve is drawn. */
export interface CurveStyle {
  readonly xTitle: string
  readonly yTitle: string
  /** Height, in [0, 1], of a line that a model without features lies on; `diagonal` for that from corner to corner. */
  readonly baseline?: number | 'diagonal'
  /** Mark every point, because there are few and each stands for many rows. */
  readonly dots?: boolean
}

/** Returns a curve of shares against shares, the reference's behind the current one. */
export function curveFigure(
  text: FigureText,
  current: CurvePoints,
  reference: CurvePoints | undefined,
  { xTitle, yTitle, baseline, dots = false }: CurveStyle,
): string {
  const drawn = [
    axes(xTitle, yTitle),
    baselineOf(baseline),
    reference ? pathOf('then-curve', lineOf(reference)) : '',
    pathOf('now-curve', lineOf(current)),
    dots ? pathOf('now-dots', dotsOf(current)) : '',
  ]
  return figureSvg(text, { width, height }, 'figure', drawn.join(''))
}

function x(share: number): string {
  return coordinate(left + share * (right - left))
}

function y(share: number): string {
  return coordinate(base - share * (base - top))
}

function lineOf({ x: xs, y: ys }: CurvePoints): string {
  return xs.map((value, i) => `${i === 0 ? 'M' : 'L'}${x(value)} ${y(ys[i] ?? 0)}`).join('')
}

function dotsOf({ x: xs, y: ys }: CurvePoints): string {
  return xs.map((value, i) => `M${x(value)} ${y(ys[i] ?? 0)}h0`).join('')
}

function baselineOf(baseline: CurveStyle['baseline']): string {
  if (baseline === undefined) return ''
  const [from, to] = baseline === 'diagonal' ? [0, 1] : [baseline, baseline]
  return pathOf('chance', `M${x(0)} ${y(from)}L${x(1)} ${y(to)}`)
}

function axes(xTitle: string, yTitle: string): string {
  const grid = marks.map((share) => `M${left} ${y(share)}H${right}`).join('')
  const axis = `M${left} ${base}H${right}${marks.map((share) => `M${x(share)} ${base}v4`).join('')}`
  const values = marks.map((share) => `<text y="${y(share)}">${formatNumber(share)}</text>`)
  const places = marks.map((share) => `<text x="${x(share)}">${formatNumber(share)}</text>`)
  const middle = coordinate((left + right) / 2)
  return (
    pathOf('grid', grid) +
    pathOf('axis', axis) +
    `<g class="tick end" transform="translate(${left - 6} 4)">${values.join('')}</g>` +
    `<g class="tick middle" transform="translate(0 ${base + 17})">${places.join('')}</g>` +
    `<text class="label middle" x="${middle}" y="${height - 4}">${escapeMarkup(xTitle)}</text>` +
    `<text class="label middle" transform="translate(11 ${coordinate((top + base) / 2)}) rotate(-90)">${escapeMarkup(yTitle)}</text>`
  )
}
