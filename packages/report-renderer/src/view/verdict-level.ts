import type { MonitoringReport, Severity } from '@leeway/monitoring-report'
import { movedParts } from './moved-parts.ts'
import type { Tag } from './tag.ts'

type Level = Severity | 'unjudged'

/** Returns how grave the report is, as shape, colour and word. */
export function verdictLevel(report: MonitoringReport): Tag {
  return levelTags[levelOf(report)]
}

const levelTags: Readonly<Record<Level, Tag>> = {
  critical: { mark: 'triangle', tone: 'bad', label: 'Needs attention' },
  warning: { mark: 'diamond', tone: 'watch', label: 'Worth a look' },
  info: { mark: 'tick', tone: 'good', label: 'Nothing to act on' },
  unjudged: { mark: 'dash', tone: 'quiet', label: 'Not judged' },
}

/** The gravest of the alerts, the failed checks and the verdicts; a verdict for which nobody raised an alert is a warning. */
function levelOf(report: MonitoringReport): Level {
  const severities: Severity[] = [
    ...report.alerts.map(({ severity }) => severity),
    ...(report.dataQuality?.checks ?? [])
      .filter(({ status }) => status === 'failed')
      .map(({ severity }) => severity),
  ]
  if (severities.includes('critical')) return 'critical'
  if (severities.includes('warning') || moved(report)) return 'warning'
  return judged(report) ? 'info' : 'unjudged'
}

function moved(report: MonitoringReport): boolean {
  const drifted = (report.dataDrift?.driftedColumns ?? 0) > 0
  return (
    drifted || movedParts(report).subjects.length > 0 || report.performance?.status === 'degraded'
  )
}

/** Where drift was asked for, good quality of data that could not be judged is no good verdict. */
function judged({ dataDrift, dataQuality, performance }: MonitoringReport): boolean {
  if (dataDrift !== undefined) return dataDrift.totalColumns > 0
  return performance !== undefined || (dataQuality?.checks.length ?? 0) > 0
}
