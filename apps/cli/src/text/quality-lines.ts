import type { MonitoringReport } from '@leeway/monitoring-report'
import { formatCount, formatFigure } from './format-number.ts'

/** Returns the quality of the current data in a line or two: missing values, failed checks. */
export function qualityLines({ dataQuality }: MonitoringReport): string[] {
  if (!dataQuality) return []
  const { missingValuesCount, missingValuesPercentage, totalValues, checks } = dataQuality
  const missing =
    missingValuesCount === 0
      ? 'no missing values'
      : `${formatCount(missingValuesCount)} of ${formatCount(totalValues)} values are missing (${formatFigure(missingValuesPercentage, 2)} %)`
  const failed = checks.filter(({ status }) => status === 'failed').length
  return checks.length === 0
    ? [missing]
    : [
        missing,
        `${failed === 0 ? 'none' : formatCount(failed)} of ${formatCount(checks.length)} checks failed`,
      ]
}
