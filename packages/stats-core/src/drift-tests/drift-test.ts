import type { DriftWhen } from '@leeway/monitoring-report'
import type { Kind } from '../columns/column.ts'
import type { Sample, SampleOfKind } from '../samples/sample.ts'
import type { DriftContext } from './drift-context.ts'

/** How the number that a drift test returns is to be read. */
export interface ScoreRule {
  /** A p-value speaks of chance and shrinks with the number of rows; a distance speaks of size. */
  readonly kind: 'p-value' | 'distance'
  /** Smallest and largest score that the test can return. */
  readonly range: readonly [low: number, high: number]
  /** The side of the threshold on which a score means drift. */
  readonly driftWhen: DriftWhen
  /** Threshold where the user names none. */
  readonly defaultThreshold: number
}

/** A fact that a comparison learned and that a report may carry. */
export type Fact = number | string | boolean

/**
 * What a comparison found: `pValue` or `distance`, whichever the test's {@link ScoreRule} names, is the score. Further facts that a
 * kernel returns beside these go into the report's evidence.
 */
export interface Comparison {
  readonly pValue?: number
  readonly distance?: number
  readonly statistic?: number
  /** Facts that the kernel does not return itself. */
  readonly evidence?: Readonly<Record<string, Fact>>
}

/** How two samples of kind `K` are compared: adapts them to a kernel. Pure; called only with samples that are large enough. */
export type Compare<K extends Kind> = (
  reference: SampleOfKind<K>,
  current: SampleOfKind<K>,
  context: DriftContext,
) => Comparison

/** A drift test as its author writes it. */
export interface DriftTestDefinition<K extends Kind> {
  /** Unique in a registry, kebab-case; the ids of Evidently's tests belong to its exact behaviour. */
  readonly id: string
  /** Name for people: `Kolmogorov-Smirnov`. */
  readonly title: string
  /** The question that the test answers, in a sentence. */
  readonly summary?: string
  /** Software whose score and verdict this test reproduces, with its version. */
  readonly agreesWith?: string
  /** Kinds of column that the test can compare. */
  readonly accepts: readonly K[]
  /**
   * What it has to know of the reference.
   *
   * - `profile`: bins and category counts. A stored profile of the reference gives the very same score as its data.
   * - `ranks`: where values stand among others. Of a stored profile that did not keep every value it takes those kept: as valid, a little less powerful.
   * - `values`: each value. Of a stored profile it judges columns that were few enough to be kept whole.
   */
  readonly needs: 'values' | 'ranks' | 'profile'
  /** Values that each side needs, missing ones not counted. */
  readonly minimumRows: number
  /**
   * The smallest p-value that the test can return for samples of these sizes, where it is known. Default: what no two-sided test of exchangeable rows
   * can fall below, 2 / C(n + m, n). A policy leaves a column unjudged where even this is too large.
   */
  readonly smallestPValue?: (referenceValues: number, currentValues: number) => number
  /**
   * Of a test that asks how well a classifier tells the sides apart: the area under the ROC curve from which its score means drift at this threshold, on so many texts held out of
   * either side. From it follows which change of texts would have been found.
   */
  readonly areaAtThreshold?: (
    referenceTexts: number,
    currentTexts: number,
    threshold: number,
  ) => number
  readonly score: ScoreRule
  readonly compare: Compare<K>
}

/** A drift test: a frozen record. */
export interface DriftTest extends Omit<DriftTestDefinition<Kind>, 'compare'> {
  readonly compare: (reference: Sample, current: Sample, context: DriftContext) => Comparison
}

/**
 * Returns the definition, frozen, as a drift test for a registry.
 *
 * `compare` sees samples of the kinds in `accepts` only; {@link runDriftTest} makes sure of it.
 */
export function defineDriftTest<const K extends Kind>(
  definition: DriftTestDefinition<K>,
): DriftTest {
  return Object.freeze({
    ...definition,
    score: Object.freeze(definition.score),
    compare: definition.compare as unknown as DriftTest['compare'], // run-drift-test.ts checks the kind before every call
  })
}
