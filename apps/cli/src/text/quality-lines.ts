import type { DataQuality, MonitoringReport } from '@leeway/monitoring-report'
import { formatCount, formatFigure } from './format-number.ts'

/** Returns the quality of the current data in a few lines: missing values, what is repeated or contradicts itself, failed checks. The alerts say which failed. */
export function qualityLines({ dataQuality }: MonitoringReport): string[] {
  if (!dataQuality) return []
  const { missingValuesCount, missingValuesPercentage, totalValues, checks } = dataQuality
  const missing =
    missingValuesCount === 0
      ? 'no missing values'
      : `${formatCount(missingValuesCount)} of ${formatCount(totalValues)} values are missing (${formatFigure(missingValuesPercentage, 2)} %)`
  return [missing, ...repeatedRows(dataQuality), ...checkLines(checks)]
}

function repeatedRows({
  duplicatedRows = 0,
  referenceDuplicatedRows = 0,
  conflictingLabels,
}: DataQuality): string[] {
  const conflicts = conflictingLabels?.rows ?? 0
  return [
    ...(duplicatedRows > 0
      ? [
          `${formatCount(duplicatedRows)} rows repeat an earlier row (reference: ${formatCount(referenceDuplicatedRows)})`,
        ]
      : []),
    ...(conflicts > 0
      ? [`${formatCount(conflicts)} rows contradict the target of a row with the same features`]
      : []),
  ]
}

function checkLines(checks: DataQuality['checks']): string[] {
  if (checks.length === 0) return []
  const count = (status: string) => checks.filter((check) => check.status === status).length
  const [failed, skipped] = [count('failed'), count('skipped')]
  const unjudged = skipped === 0 ? '' : `, ${formatCount(skipped)} could not be judged`
  return [
    `${failed === 0 ? 'none' : formatCount(failed)} of ${formatCount(checks.length)} checks failed${unjudged}`,
  ]
}
