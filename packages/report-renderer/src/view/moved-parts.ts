import type { MonitoringReport } from '@leeway/monitoring-report'
import { judgedNoun } from '../words/judged-noun.ts'

/** What drifted beside the single features. */
export interface MovedParts {
  /** subjects of a sentence: `the target`, `the prediction`; empty where none drifted */
  readonly subjects: readonly string[]
  /** whether they take a plural verb */
  readonly plural: boolean
  /** whether several features drifted when judged together */
  readonly together: boolean
  /** the target and the predictions where the share of drifted columns counts them already, as it does under the policy `evidently` */
  readonly counted: readonly string[]
}

/** Returns what drifted beside the single features: a reader must hear of it whatever the share of drifted features is. */
export function movedParts(report: MonitoringReport): MovedParts {
  const count = (verdicts: readonly { readonly status: string }[] | undefined) =>
    (verdicts ?? []).filter(({ status }) => status === 'drifted').length
  const predictions = count(report.predictionDrift)
  const relations = count(report.relationDrift)
  const { multivariate = [] } = report.dataDrift ?? {}
  const together = count(multivariate.filter(({ kind }) => kind === undefined)) > 0
  const embeddings = count(multivariate.filter(({ kind }) => kind === 'embedding'))
  const outcomes = [
    ...(report.targetDrift?.status === 'drifted' ? ['the target'] : []),
    ...(predictions > 0 ? [predictions === 1 ? 'the prediction' : 'the predictions'] : []),
  ]
  const apart = judgedNoun(report) === 'feature'
  const subjects = [
    ...(apart ? outcomes : []),
    ...(together ? ['the features taken together'] : []),
    ...(embeddings > 0 ? [embeddings === 1 ? 'an embedding' : 'embeddings'] : []),
    ...(relations > 0
      ? [relations === 1 ? 'a relation to the target' : 'relations to the target']
      : []),
  ]
  return {
    subjects,
    plural:
      subjects.length > 1 ||
      (apart && predictions > 1) ||
      together ||
      embeddings > 1 ||
      relations > 1,
    together,
    counted: apart ? [] : outcomes,
  }
}
