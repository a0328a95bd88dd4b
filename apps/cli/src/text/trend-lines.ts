import type { Trend } from '@leeway/monitoring-report'
import { formatCount } from './format-number.ts'
import { shownLines } from './shown-lines.ts'
import { visibleText } from './visible-text.ts'
import { wrapWords } from './wrap-words.ts'

const shownPatterns = 12
const shownPoints = 20
const blocks = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█']

/**
 * Returns the patterns found over many reports, each beside its last twenty values as blocks (a dot where there is none), and how many measures show none. Nothing
 * where there are no trends.
 */
export function trendLines(trends: readonly Trend[], width: number): string[] {
  if (trends.length === 0) return []
  const points = Math.max(...trends.map((trend) => trend.points.length))
  const reports = `${formatCount(points)} reports`
  const patterns = trends.flatMap(({ pattern, points: course }) => {
    if (pattern === undefined) return []
    const line = blocksOf(course.slice(-shownPoints).map(({ value }) => value))
    const message = wrapWords(visibleText(pattern.message), Math.max(20, width - line.length - 2))
    return [message.map((text, at) => `${at === 0 ? line : ' '.repeat(line.length)}  ${text}`)]
  })
  const without = trends.length - patterns.length
  const measures = without === 1 ? 'measure' : 'measures'
  const rest =
    patterns.length === 0
      ? `no pattern in ${formatCount(without)} ${measures} over ${reports}`
      : `${formatCount(without)} other ${measures} without a pattern over ${reports}`
  const shown = shownLines(
    patterns.map((lines) => lines.join('\n')),
    shownPatterns,
  )
  return [
    ...shown.flatMap((lines) => lines.split('\n')),
    ...(without === 0 ? [] : wrapWords(rest, width)),
  ]
}

/** Values as blocks between the lowest and the highest. */
function blocksOf(values: readonly (number | null)[]): string {
  const known = values.filter((value) => value !== null)
  const low = Math.min(...known)
  const span = Math.max(...known) - low
  return values
    .map((value) => {
      if (value === null) return '·'
      const height = span === 0 ? 0 : (value - low) / span
      return blocks[Math.round(height * (blocks.length - 1))]
    })
    .join('')
}
