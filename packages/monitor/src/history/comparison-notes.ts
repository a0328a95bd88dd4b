import type { MonitoringReport } from '@leeway/monitoring-report'

/** Returns what makes two reports of a monitor less than comparable, as sentences: their order, policy, threshold or reference. */
export function comparisonNotes(previous: MonitoringReport, current: MonitoringReport): string[] {
  const policyOf = ({ monitor }: MonitoringReport) => `${monitor.policy} ${monitor.policyVersion}`
  const thresholdOf = ({ dataDrift }: MonitoringReport) => dataDrift?.method.driftThreshold
  const [threshold, thresholdNow] = [thresholdOf(previous), thresholdOf(current)]
  const notes = [
    Date.parse(previous.generatedAt) > Date.parse(current.generatedAt) &&
      'The report compared with was made after this one.',
    policyOf(previous) !== policyOf(current) &&
      `The policy is another one: ${policyOf(previous)} then, ${policyOf(current)} now; verdicts may differ for that alone.`,
    threshold !== undefined &&
      thresholdNow !== undefined &&
      threshold !== thresholdNow &&
      `The drift threshold is another one: ${threshold} then, ${thresholdNow} now.`,
    previous.reference.fingerprint !== current.reference.fingerprint &&
      'The reference is another one: what counts as normal has changed.',
  ]
  return notes.filter((note) => note !== false)
}
