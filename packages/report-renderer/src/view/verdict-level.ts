import type { MonitoringReport, Severity } from '@leeway/monitoring-report'
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
  return (
    report.dataDrift?.status === 'drifted' ||
    report.targetDrift?.status === 'drifted' ||
    (report.predictionDrift ?? []).some(({ status }) => status === 'drifted') ||
    report.performance?.status === 'degraded'
  )
}

function judged(report: MonitoringReport): boolean {
  const drift = report.dataDrift !== undefined && report.dataDrift.status !== 'skipped'
  return drift || report.performance !== undefined || (report.dataQuality?.checks.length ?? 0) > 0
}
