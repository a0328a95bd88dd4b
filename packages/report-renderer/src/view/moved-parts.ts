import type { MonitoringReport } from '@leeway/monitoring-report'

/** What drifted beside the single features. */
export interface MovedParts {
  /** subjects of a sentence: `the target`, `the prediction`; empty where none drifted */
  readonly subjects: readonly string[]
  /** whether they take a plural verb */
  readonly plural: boolean
  /** whether several features drifted when judged together */
  readonly together: boolean
}

/** Returns what drifted beside the single features: the share of drifted features counts none of it, and a reader must hear of it all the same. */
export function movedParts(report: MonitoringReport): MovedParts {
  const count = (verdicts: readonly { readonly status: string }[] | undefined) =>
    (verdicts ?? []).filter(({ status }) => status === 'drifted').length
  const predictions = count(report.predictionDrift)
  const relations = count(report.relationDrift)
  const together = count(report.dataDrift?.multivariate) > 0
  const subjects = [
    ...(report.targetDrift?.status === 'drifted' ? ['the target'] : []),
    ...(predictions > 0 ? [predictions === 1 ? 'the prediction' : 'the predictions'] : []),
    ...(together ? ['the features taken together'] : []),
    ...(relations > 0
      ? [relations === 1 ? 'a relation to the target' : 'relations to the target']
      : []),
  ]
  return {
    subjects,
    plural: subjects.length > 1 || predictions > 1 || together || relations > 1,
    together,
  }
}
