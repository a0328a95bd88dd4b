import { createPrometheusExporter, type PrometheusExporter } from '@leeway/exporters'
import { type Tag, verdictHeadline, verdictLevel } from '@leeway/report-renderer/site'
import type { RunRecord, StateStore } from '@leeway/state-store'

/** What the latest report of a monitor says, in a word and a sentence. */
export interface LatestVerdict {
  readonly runId: string
  readonly level: Tag
  readonly headline: string
}

/** The latest report of each monitor: its metrics, and what it says. */
export interface LatestReports {
  readonly exporter: PrometheusExporter
  readonly verdictOf: (monitor: string) => LatestVerdict | undefined
  /** Takes the latest report of each monitor from the store, where it is a new one: made here, or by another replica. */
  readonly refresh: (monitors: readonly string[]) => Promise<void>
}

/** Returns the latest reports of a store, none of which is read yet. */
export function createLatestReports(store: StateStore): LatestReports {
  const exporter = createPrometheusExporter()
  const verdicts = new Map<string, LatestVerdict>()

  const refreshOne = async (monitor: string): Promise<void> => {
    const [latest] = await store.reports.list({ monitor, limit: 1 })
    if (latest === undefined || verdicts.get(monitor)?.runId === latest.runId) return
    const report = await store.reports.ofRun(latest.runId)
    if (report === undefined) return
    const [run] = await store.runs.list({ monitor, limit: 1 })
    exporter.observe(report, run?.id === latest.runId ? timed(run) : {})
    const { runId } = latest
    verdicts.set(monitor, { runId, level: verdictLevel(report), headline: verdictHeadline(report) })
  }

  let last: Promise<void> = Promise.resolve()
  return {
    exporter,
    verdictOf: (monitor) => verdicts.get(monitor),
    refresh(monitors) {
      last = last
        .catch(() => undefined)
        .then(async () => {
          for (const monitor of verdicts.keys()) {
            if (monitors.includes(monitor)) continue
            verdicts.delete(monitor)
            exporter.forget(monitor)
          }
          for (const monitor of monitors) await refreshOne(monitor)
        })
      return last
    },
  }
}

/** How long the report took to make; not known where it was made in an earlier attempt. */
function timed({ stages }: RunRecord): { generationSeconds?: number } {
  const judged = stages.findIndex(({ name, status }) => name === 'judge' && status === 'done')
  if (judged < 0) return {}
  return {
    generationSeconds: stages.slice(0, judged + 1).reduce((sum, { seconds }) => sum + seconds, 0),
  }
}
