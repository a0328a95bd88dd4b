import { shortName } from '../format/display-name.ts'
import { formatPercentage, formatPointChange } from '../format/percentage.ts'
import { escapeMarkup } from '../markup.ts'
import type { CategoryShare } from './category-shares.ts'
import { coordinate, type FigureText, figureSvg, pathOf } from './svg.ts'
import { ticks } from './ticks.ts'

const width = 560
const left = 138
const right = 372
const columns = { reference: 432, current: 492, change: width }
const top = 26
const rowHeight = 21
const longestLabel = 20

/** Returns the shares of categories as dumbbells: a hollow dot for the reference, a solid one for the current data, and the numbers beside. */
export function categoryFigure(text: FigureText, shares: readonly CategoryShare[]): string {
  const highest = Math.max(...shares.flatMap(({ reference, current }) => [reference, current])) || 1
  const x = (share: number) => left + (share / highest) * (right - left)
  const height = top + shares.length * rowHeight + 4
  const marks = ticks(0, highest, 4)
  const grid = marks.map((share) => `M${coordinate(x(share))} ${top - 6}V${height}`).join('')
  const scale = marks.map((share, index) => {
    const unit = index === marks.length - 1 ? '\u00a0%' : ''
    return `<text class="tick middle" x="${coordinate(x(share))}" y="${top - 12}">${Number((share * 100).toPrecision(3))}${unit}</text>`
  })
  const heads =
    head(columns.reference, 'reference') +
    head(columns.current, 'current') +
    head(columns.change, 'change')
  const rows = shares.map((share, index) => row(share, top + (index + 0.5) * rowHeight, x))
  return figureSvg(
    text,
    { width, height },
    'figure',
    pathOf('grid', grid) + scale.join('') + heads + rows.join(''),
  )
}

function head(x: number, label: string): string {
  return `<text class="tick end" x="${x}" y="${top - 12}">${label}</text>`
}

function row(share: CategoryShare, y: number, x: (share: number) => number): string {
  const from = coordinate(x(share.reference))
  const to = coordinate(x(share.current))
  const middle = coordinate(y)
  const baseline = coordinate(y + 4)
  const number = (at: number, className: string, content: string) =>
    `<text class="${className} end" x="${at}" y="${baseline}">${content}</text>`
  const label = share.rest ? share.category : shortName(share.category, longestLabel)
  return (
    number(left - 10, share.rest ? 'label' : 'name', escapeMarkup(label)) +
    pathOf('span', from === to ? '' : `M${from} ${middle}H${to}`) +
    `<circle class="then-dot" cx="${from}" cy="${middle}" r="4"/>` +
    `<circle class="now-dot" cx="${to}" cy="${middle}" r="4"/>` +
    number(
      columns.reference,
      'then',
      share.reference === 0 ? 'none' : formatPercentage(share.reference),
    ) +
    number(columns.current, 'now', share.current === 0 ? 'none' : formatPercentage(share.current)) +
    number(columns.change, 'label', formatPointChange(share.current - share.reference))
  )
}
