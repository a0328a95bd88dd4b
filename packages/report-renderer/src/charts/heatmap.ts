import { escapeMarkup } from '../markup.ts'
import { coordinate, type FigureText, figureSvg, pathOf } from './svg.ts'

/** A row of a heatmap. */
export interface HeatmapRow {
  /** Short enough to be printed beside its cells. */
  readonly label: string
  /** The last value, as printed. */
  readonly last: string
  readonly isOver: boolean
  /** By time, as multiples of the row's limit; null where nothing was judged. */
  readonly values: readonly (number | null)[]
}

/** Shades by the multiple of the limit from which on they are used: the limit lies between the second and the third. */
const shades = [0, 0.5, 1, 1.5, 2.5] as const

const width = 720
const labelWidth = 190
const lastWidth = 60
const rowHeight = 18
const top = 20

/** Returns rows of cells over time, darker where a value lies farther above its limit; one path for each shade. */
export function heatmap(
  text: FigureText,
  ends: readonly [first: string, last: string],
  rows: readonly HeatmapRow[],
): string {
  const columns = Math.max(1, ...rows.map(({ values }) => values.length))
  const step = (width - labelWidth - lastWidth) / columns
  const paths = shades.map(() => '')
  rows.forEach(({ values }, row) => {
    values.forEach((value, column) => {
      if (value === null) return
      const shade = shades.findLastIndex((from) => value >= from)
      const x = labelWidth + column * step
      const y = top + row * rowHeight
      paths[Math.max(0, shade)] +=
        `M${coordinate(x)} ${y}h${coordinate(step - 1)}v${rowHeight - 1}h${coordinate(1 - step)}z`
    })
  })
  const labels = rows.map(({ label, last, isOver }, row) => {
    const y = top + row * rowHeight + 13
    const over = isOver ? ' over' : ''
    return `<text class="row-label" x="${labelWidth - 8}" y="${y}">${escapeMarkup(label)}</text><text class="row-last${over}" x="${width - lastWidth + 8}" y="${y}">${escapeMarkup(last)}</text>`
  })
  const axis = `<text class="heat-end" x="${labelWidth}" y="13">${escapeMarkup(ends[0])}</text><text class="heat-end last" x="${width - lastWidth - 1}" y="13">${escapeMarkup(ends[1])}</text>`
  const cells = paths.map((data, shade) => pathOf(`heat-${shade}`, data)).join('')
  const size = { width, height: top + rows.length * rowHeight + 2 }
  return figureSvg(text, size, 'heatmap', axis + cells + labels.join(''))
}
