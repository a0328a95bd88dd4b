import { shortName } from '../format/display-name.ts'
import { formatPercentage, formatPointChange } from '../format/percentage.ts'
import { escapeMarkup } from '../markup.ts'
import { axisLabels } from './axis-labels.ts'
import type { CategoryShare } from './category-shares.ts'
import { coordinate, type FigureText, figureSvg, pathOf } from './svg.ts'
import { ticks } from './ticks.ts'

const width = 560
const left = 138
const right = 344
const columns = { reference: 418, current: 484, change: width }
const top = 26
const rowHeight = 21
const longestLabel = 20

/** Returns the shares of categories as dumbbells: a hollow dot for the reference, a solid one for the current data, and the numbers beside. */
export function categoryFigure(text: FigureText, shares: readonly CategoryShare[]): string {
  const highest = Math.max(...shares.flatMap(({ reference, current }) => [reference, current])) || 1
  const x = (share: number) => coordinate(left + (share / highest) * (right - left))
  const y = (row: number) => top + row * rowHeight + 10
  const height = top + shares.length * rowHeight + 4
  const marks = ticks(0, highest, 4)
  const grid = marks.map((share) => `M${x(share)} ${top - 6}V${height}`).join('')
  const dots = (side: 'reference' | 'current') =>
    shares.map((share, row) => `M${x(share[side])} ${y(row)}h0`).join('')
  const spans = shares.map(({ reference, current }, row) =>
    x(reference) === x(current) ? '' : `M${x(reference)} ${y(row)}H${x(current)}`,
  )
  const textColumn = (at: number, className: string, cell: (share: CategoryShare) => string) => {
    const cells = shares.map((share, row) => `<text y="${y(row) + 4}">${cell(share)}</text>`)
    return `<g class="${className} end" transform="translate(${at})">${cells.join('')}</g>`
  }
  return figureSvg(
    text,
    { width, height },
    'figure',
    pathOf('grid', grid) +
      axisLabels(
        marks.map((share, index) => ({
          x: x(share),
          label: percentLabel(share, index === marks.length - 1),
        })),
        top - 12,
      ) +
      heads() +
      pathOf('span', spans.join('')) +
      pathOf('then-ring', dots('reference')) +
      pathOf('then-hole', dots('reference')) +
      pathOf('now-dots', dots('current')) +
      textColumn(left - 10, 'name', (share) => escapeMarkup(labelOf(share))) +
      textColumn(columns.reference, 'then', ({ reference }) => shareText(reference)) +
      textColumn(columns.current, 'now', ({ current }) => shareText(current)) +
      textColumn(columns.change, 'label', ({ reference, current }) =>
        formatPointChange(current - reference),
      ),
  )
}

function heads(): string {
  const head = ([label, x]: [string, number]) => `<text x="${x}" y="${top - 12}">${label}</text>`
  return `<g class="tick end">${Object.entries(columns).map(head).join('')}</g>`
}

function percentLabel(share: number, last: boolean): string {
  return `${Number((share * 100).toPrecision(3))}${last ? '\u00a0%' : ''}`
}

function labelOf(share: CategoryShare): string {
  return share.rest ? share.category : shortName(share.category, longestLabel)
}

function shareText(share: number): string {
  return share === 0 ? 'none' : formatPercentage(share)
}
