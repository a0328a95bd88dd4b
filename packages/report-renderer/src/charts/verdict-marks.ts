import type { Verdict } from '@leeway/monitoring-report'
import { coordinate, type FigureText, figureSvg, pathOf } from './svg.ts'

const columns = 8
const mostMarks = 120

/** Returns one mark for each column: a triangle where it drifted, a ring where it is stable, a dash where it was skipped. */
export function verdictMarks(text: FigureText, verdicts: readonly Verdict[]): string {
  const perRow = verdicts.length > 40 ? columns * 2 : columns
  const step = 232 / perRow
  const shown = verdicts.slice(0, mostMarks)
  const paths: Record<Verdict, string> = { drifted: '', stable: '', skipped: '' }
  shown.forEach((verdict, index) => {
    const x = ((index % perRow) + 0.5) * step
    const y = (Math.floor(index / perRow) + 0.5) * step
    paths[verdict] += shapes[verdict](x, y, step / 29)
  })
  const height = Math.max(1, Math.ceil(shown.length / perRow)) * step
  const content =
    pathOf('mark-stable', paths.stable) +
    pathOf('mark-skipped', paths.skipped) +
    pathOf('mark-drifted', paths.drifted)
  return figureSvg(text, { width: 232, height: Math.ceil(height) }, 'marks', content)
}

const shapes: Record<Verdict, (x: number, y: number, scale: number) => string> = {
  drifted: (x, y, k) =>
    `M${coordinate(x)} ${coordinate(y - 9 * k)}l${coordinate(9.9 * k)} ${coordinate(17 * k)}h${coordinate(-19.8 * k)}z`,
  stable: (x, y, k) => {
    const radius = coordinate(6.5 * k)
    const diameter = coordinate(13 * k)
    return `M${coordinate(x - 6.5 * k)} ${coordinate(y)}a${radius} ${radius} 0 1 0 ${diameter} 0a${radius} ${radius} 0 1 0 -${diameter} 0`
  },
  skipped: (x, y, k) => `M${coordinate(x - 6 * k)} ${coordinate(y)}h${coordinate(12 * k)}`,
}
