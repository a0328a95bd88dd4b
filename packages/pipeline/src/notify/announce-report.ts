import { basename } from 'node:path'
import type { MonitoringReport } from '@leeway/monitoring-report'
import { messageId, type ReportMessage, reportFigures } from '@leeway/notifier'
import type { StateStore, Window } from '@leeway/state-store'
import type { LoadedConfig } from '../config/read-config.ts'
import { channelsOf } from './channels-of.ts'

/** A periodic report that people shall hear of. */
export interface Announcement {
  readonly loaded: LoadedConfig
  readonly store: StateStore
  readonly report: MonitoringReport
  readonly period: 'daily' | 'weekly' | 'monthly'
  /** The span that it is about. Default: that of its data, or else when it was made. */
  readonly window?: Window
  /** Its files; HTML and PDF go along with e-mails. */
  readonly files: readonly { readonly format: string; readonly path: string }[]
  /** Names of the channels that hear of it. Default: all. */
  readonly channels?: readonly string[]
  /** The time. @defaultValue () => new Date() */
  readonly now?: () => Date
}

/** Forms that go along with e-mails. */
const attached: ReadonlySet<string> = new Set(['html', 'pdf'])

/** Puts a message for each channel into the outbox: a periodic report is ready. Announced again, the same report gives the same messages, which are kept once. */
export async function announceReport({
  loaded,
  store,
  report,
  period,
  files,
  channels: names,
  window = windowOf(report),
  now = () => new Date(),
}: Announcement): Promise<void> {
  const at = now().toISOString()
  const monitor = report.monitor.name
  const chosen = channelsOf(loaded.config, names === undefined ? {} : { channels: names })
  const messages = chosen.map(({ name: channel }) => {
    const id = messageId('report', monitor, period, window.from, window.to, channel)
    const payload: ReportMessage = {
      kind: 'report',
      id,
      at,
      monitor,
      title: `${monitor}: the ${period} report is ready`,
      window,
      figures: reportFigures(report),
      attachments: files
        .filter(({ format }) => attached.has(format))
        .map(({ format, path }) => ({ format, path, fileName: basename(path) })),
    }
    return { id, channel, payload }
  })
  await store.outbox.add(messages, at)
}

function windowOf({ current, generatedAt }: MonitoringReport): Window {
  return { from: current.from ?? generatedAt, to: current.to ?? generatedAt }
}
