import type { Verdict } from '@leeway/monitoring-report'
import { coordinate, type FigureText, figureSvg, pathOf } from './svg.ts'

/** Returns one mark for each column: a triangle where it drifted, a ring where it is stable, a dash where it was skipped. */
export function verdictMarks(text: FigureText, verdicts: readonly Verdict[]): string {
  const perRow = verdicts.length > 200 ? 24 : verdicts.length > 40 ? 16 : 8
  const step = 232 / perRow
  const paths: Record<Verdict, string> = { drifted: '', stable: '', skipped: '' }
  verdicts.forEach((verdict, index) => {
    const x = ((index % perRow) + 0.5) * step
    const y = (Math.floor(index / perRow) + 0.5) * step
    paths[verdict] += shapes[verdict](x, y, step / 29)
  })
  const height = Math.max(1, Math.ceil(verdicts.length / perRow)) * step
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
    const radius = Math.round(65 * k) / 10
    const across = coordinate(2 * radius)
    return `M${coordinate(x - radius)} ${coordinate(y)}a${radius} ${radius} 0 1 0 ${across} 0a${radius} ${radius} 0 1 0 -${across} 0`
  },
  skipped: (x, y, k) => `M${coordinate(x - 6 * k)} ${coordinate(y)}h${coordinate(12 * k)}`,
}
