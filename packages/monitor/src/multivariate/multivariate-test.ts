import type { DriftWhen } from '@leeway/monitoring-report'
import type { RowMatrix } from '@leeway/stats-core'

/** What a test of whole rows found. */
export interface MultivariateOutcome {
  /** What is compared with the threshold: a p-value, before correction, or a distance. */
  readonly score: number
  readonly statistic?: number
  /** In [0, 1]: how large the change is; present where the score is a p-value. */
  readonly effect?: number
  /** Per column of the matrices. */
  readonly contributions?: Float64Array
  readonly evidence: Readonly<Record<string, number | boolean>>
}

/** A test that compares whole rows, as a record. */
export interface MultivariateTest {
  readonly id: MultivariateTestId
  readonly title: string
  /** The question that the test asks, as a sentence. */
  readonly summary: string
  /** Whose scores it reproduces. */
  readonly agreesWith?: string
  readonly score: {
    readonly kind: 'p-value' | 'distance'
    /** Smallest and largest score. */
    readonly range: readonly [low: number, high: number]
    readonly driftWhen: DriftWhen
    /** Of a p-value the monitor's alpha is taken. */
    readonly threshold?: number
  }
  /** Name of the effect. */
  readonly effect?: string
  readonly minimumRows: number
  readonly compare: (reference: RowMatrix, current: RowMatrix, seed: string) => MultivariateOutcome
}

/** Id of a test of whole rows. Those that begin with `embedding-` are Evidently's methods for embeddings. */
export type MultivariateTestId =
  | 'domain-classifier'
  | 'pca-reconstruction'
  | 'mmd'
  | 'embedding-model'
  | 'embedding-ratio'
  | 'embedding-distance'
  | 'embedding-mmd'
