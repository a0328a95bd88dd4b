import type { CorrelationMeasure } from '@leeway/stats-core/quality'
import { builtinChecks } from '../checks/builtin-checks.ts'
import { type CheckRegistry, createCheckRegistry } from '../checks/check-registry.ts'
import type { Expectation } from '../checks/expectation.ts'
import { requireExpectations } from '../checks/require-expectations.ts'
import { requireColumn } from '../column-mapping.ts'
import { MonitorError } from '../monitor-error.ts'

/** What a monitor may be told about the quality of data. */
export interface QualityOptions {
  /** What is expected of the current data, one check each. Default: what `inferExpectations` reads off the reference. */
  readonly expectations?: readonly Expectation[]
  /** The checks there are. Default: the built-in ones. */
  readonly checks?: CheckRegistry
  /** How pairs of columns are measured. @defaultValue ['pearson'] */
  readonly correlations?: readonly CorrelationMeasure[]
  /** Free text and id columns whose values may be shown all the same. @defaultValue [] */
  readonly notSensitive?: readonly string[]
  /** Seconds from the latest row of the reference to the report from which on a check fails. Default: the reference does not grow old. */
  readonly maximumReferenceAge?: number
}

/** The options, checked, every default filled in. */
export interface QualitySettings {
  readonly expectations: readonly Expectation[] | undefined
  readonly checks: CheckRegistry
  readonly correlations: readonly CorrelationMeasure[]
  readonly notSensitive: readonly string[]
  readonly maximumReferenceAge: number | undefined
}

const measures: readonly string[] = [
  'pearson',
  'spearman',
  'kendall',
  'cramers-v',
  'cramers-v-corrected',
] satisfies CorrelationMeasure[]

/**
 * Returns the options with their defaults.
 *
 * @param columns names of the reference's columns
 * @throws MonitorError `unknown_column`, `invalid_option`
 */
export function resolveQuality(
  {
    expectations,
    checks = createCheckRegistry(builtinChecks),
    correlations = ['pearson'],
    notSensitive = [],
    maximumReferenceAge,
  }: QualityOptions,
  columns: ReadonlySet<string>,
): QualitySettings {
  if (expectations !== undefined) requireExpectations(expectations, checks, columns)
  for (const name of notSensitive) requireColumn(name, 'notSensitive', columns)
  const unknown = correlations.find((measure) => !measures.includes(measure))
  if (unknown !== undefined) {
    throw new MonitorError(
      'invalid_option',
      `monitor: no correlation ${JSON.stringify(unknown)}, known: ${measures.join(', ')}`,
    )
  }
  if (maximumReferenceAge !== undefined && !(maximumReferenceAge >= 0)) {
    throw new MonitorError(
      'invalid_option',
      `monitor: maximumReferenceAge is ${maximumReferenceAge}, must be a number of seconds, at least 0`,
    )
  }
  return { expectations, checks, correlations, notSensitive, maximumReferenceAge }
}
