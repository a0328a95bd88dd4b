import { relative } from 'node:path'
import type { ArchiveEntry } from '@leeway/report-renderer'
import { verdictLevel } from '@leeway/report-renderer/site'
import type { Replayed } from '../replay/replay-month.ts'
import { messageFiles } from './write-message.ts'

const periods: Readonly<Record<string, string>> = { weekly: 'Week', monthly: 'Month' }

const formats: Readonly<Record<string, string>> = { html: 'page', pdf: 'PDF', json: 'JSON' }

/** Returns what the page shows of the weekly and monthly reports, in the order in which they were made; links start at the folder of the page. */
export function reportRows(
  folder: string,
  { periodic }: Pick<Replayed, 'periodic'>,
  archived: readonly ArchiveEntry[],
): object[] {
  return periodic.flatMap(({ monitor, period, windowName: name, report }) => {
    const entry = archived.find(
      (each) => each.monitor === monitor && each.period === period && each.name === name,
    )
    if (report === undefined || entry === undefined) return []
    const files = Object.keys(formats).flatMap((format) => {
      const file = entry.files.find((each) => each.format === format)
      if (file === undefined) return []
      const what = formats[format]
      return [
        { name: what, label: `${what}: ${monitor}, ${name}`, href: relative(folder, file.path) },
      ]
    })
    const mail = {
      name: 'e-mail',
      label: `e-mail: ${monitor}, ${name}`,
      href: messageFiles(name, monitor).html,
    }
    return [
      {
        period: periods[period] ?? period,
        name,
        monitor,
        tag: verdictLevel(report),
        files: [...files, mail],
      },
    ]
  })
}
