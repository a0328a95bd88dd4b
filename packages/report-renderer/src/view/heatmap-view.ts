import type { Trend } from '@leeway/monitoring-report'
import { type HeatmapRow, heatmap } from '../charts/heatmap.ts'
import { displayName, shortName } from '../format/display-name.ts'
import { formatInstant } from '../format/moment.ts'
import { formatNumber } from '../format/number.ts'
import { type Markup, markup } from '../markup.ts'
import { countOf } from '../words/count-of.ts'

const mostLabel = 26
const fewestRows = 2

/** Returns when each feature drifted, a row for each whose effect is known over the same reports; `null` where those are fewer than two. */
export function heatmapView(trends: readonly Trend[]): Markup | null {
  const effects = trends.filter(
    ({ measure, threshold = 0, points }) =>
      measure === 'dataDrift.columns.effect' && threshold > 0 && points.length > 1,
  )
  const [first] = effects
  if (first === undefined) return null
  const times = first.points.map(({ at }) => at).join()
  const same = effects.filter(({ points }) => points.map(({ at }) => at).join() === times)
  if (same.length < fewestRows) return null
  const ends = [first.points[0]?.at ?? '', first.points.at(-1)?.at ?? ''].map(dayOf)
  const description = same
    .map(({ column = '', points, threshold = 1 }) => {
      const over = points.filter(({ value }) => value !== null && value >= threshold).length
      return `${displayName(column)}: above its limit in ${formatNumber(over)} of ${countOf(points.length, 'report')}.`
    })
    .join(' ')
  return markup(
    heatmap(
      { title: 'When each feature drifted', description },
      [ends[0] ?? '', ends[1] ?? ''],
      same.map(rowOf),
    ),
  )
}

function rowOf({ column = '', points, threshold = 1 }: Trend): HeatmapRow {
  const last = points.at(-1)?.value ?? null
  return {
    label: shortName(column, mostLabel),
    last: last === null ? '\u2013' : formatNumber(last),
    isOver: last !== null && last >= threshold,
    values: points.map(({ value }) => (value === null ? null : value / threshold)),
  }
}

/** The day without its time, where it is an instant. */
function dayOf(at: string): string {
  return formatInstant(at).replace(/, \d\d:\d\d.*$/, '')
}
