import type { DataDrift, MonitoringReport } from '@leeway/monitoring-report'
import { type Tag, verdictHeadline, verdictLevel } from '@leeway/report-renderer/words'
import { formatCount, formatShare } from './format-number.ts'
import type { Paint } from './paint.ts'
import { visibleText } from './visible-text.ts'
import { wrapWords } from './wrap-words.ts'

/**
 * Returns the verdict as the HTML page says it, in the colour of how grave the report is, and below it what was compared: rows (with the files'
 * names where the report has them), the share of drifted columns where there are any, and the policy.
 */
export function headlineLines(report: MonitoringReport, width: number, paint: Paint): string[] {
  const tones: Readonly<Record<Tag['tone'], (text: string) => string>> = {
    bad: paint.red,
    watch: paint.yellow,
    good: paint.green,
    quiet: (text) => text,
  }
  const tone = tones[verdictLevel(report).tone]
  const sentence = verdictHeadline(report).replaceAll('\u00a0', ' ')
  const facts = [dataWords(report), ...shareWords(report.dataDrift), policyWords(report)].join('; ')
  return [
    ...wrapWords(sentence, width).map((line) => paint.bold(tone(line))),
    ...wrapWords(facts, width).map(paint.dim),
  ]
}

function dataWords({ monitor, reference, current }: MonitoringReport): string {
  const side = (file: string | undefined, rows: number) => {
    const counted = `${formatCount(rows)} ${rows === 1 ? 'row' : 'rows'}`
    return file === undefined ? counted : `${visibleText(file)}, ${counted}`
  }
  const { reference_file, current_file } = monitor.labels
  return `Reference ${side(reference_file, reference.rows)}; current ${side(current_file, current.rows)}`
}

function shareWords(drift: DataDrift | undefined): string[] {
  if (drift === undefined || drift.driftedColumns === 0) return []
  const limit = formatShare(drift.driftShareThreshold)
  return [`drifted share ${formatShare(drift.driftShare)}, the limit is ${limit}`]
}

function policyWords({ monitor }: MonitoringReport): string {
  return `policy ${visibleText(monitor.policy)}`
}
