import { verdictLevel } from '@leeway/report-renderer/site'
import type { JudgedDay } from '../replay/replay-month.ts'
import type { Told } from '../story/told.ts'
import type { MonitorName } from '../story/turns.ts'

const about: Readonly<Record<MonitorName, string>> = {
  'odds-feed': 'What the bookmaker offers',
  'home-wins': 'The model: does the home side win?',
  'home-wins-next': 'The model that may come next, beside it',
}

/** Returns what the page shows of a monitor's month: four weeks of seven days. */
export function monthView(
  monitor: MonitorName,
  judged: readonly JudgedDay[],
  told: readonly Told[],
): object {
  const days = judged
    .filter((day) => day.monitor === monitor)
    .map(({ date, report }) => ({
      day: Number(date.slice(-2)),
      href: `reports/${monitor}/${date}.html`,
      tag: verdictLevel(report),
      told: told.some((each) => each.monitor === monitor && each.date === date),
    }))
  const weeks = Array.from({ length: Math.ceil(days.length / 7) }, (_, week) =>
    days.slice(7 * week, 7 * week + 7),
  )
  return { monitor, about: about[monitor], weeks }
}
