import type { DataDrift, MonitoringReport } from '@leeway/monitoring-report'
import { formatCount, formatShare } from './format-number.ts'

/**
 * Returns the verdict in a sentence or two: that on the data set, with the share of columns and the limit, because a data set can be stable while
 * some of its columns have drifted; and the target and the predictions, which that share does not count, where they have drifted.
 */
export function verdictSentence(report: MonitoringReport): string {
  const { dataDrift } = report
  const outcomes = driftedOutcomes(report)
  const [verb, names] = [outcomes.length > 1 ? 'have' : 'has', outcomes.join(' and ')]
  if (!dataDrift || dataDrift.totalColumns === 0) {
    return outcomes.length === 0
      ? 'No feature could be judged.'
      : `No feature could be judged, but ${names} ${verb} drifted.`
  }
  if (dataDrift.driftedColumns > 0) {
    const also = outcomes.length === 0 ? '' : ` So ${verb} ${names}.`
    return driftSentence(dataDrift) + also
  }
  const judged = formatCount(dataDrift.totalColumns)
  if (outcomes.length > 0) return `No feature has drifted (${judged} judged), but ${names} ${verb}.`
  return judged === '1'
    ? 'No drift: the one judged column is stable.'
    : `No drift: all ${judged} judged columns are stable.`
}

function driftedOutcomes({ targetDrift, predictionDrift = [] }: MonitoringReport): string[] {
  const predictions = predictionDrift.filter(({ status }) => status === 'drifted').length
  return [
    ...(targetDrift?.status === 'drifted' ? ['the target'] : []),
    ...(predictions > 0 ? ['the prediction'] : []),
  ]
}

function driftSentence(drift: DataDrift): string {
  const { status, driftedColumns, totalColumns, driftShare, driftShareThreshold } = drift
  const columns = totalColumns === 1 ? 'column' : 'columns'
  const moved = `${formatCount(driftedColumns)} of ${formatCount(totalColumns)} judged ${columns}`
  const share = `(${formatShare(driftShare)}; the limit is ${formatShare(driftShareThreshold)})`
  if (status === 'drifted') return `The data has drifted: ${moved} ${share}.`
  return `${driftedColumns === 1 ? 'One column has' : 'Some columns have'} drifted: ${moved} ${share}.`
}
