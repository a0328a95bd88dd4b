import type { CorrectionName } from '@leeway/monitor'
import type { CompareOptions } from '@leeway/pipeline'
import type { Kind } from '@leeway/stats-core'
import { CliError } from '../cli-error.ts'
import { columnAssignments } from './column-assignments.ts'
import type { CompareFlags } from './compare-flags.ts'

/** What `--correction` accepts, and the options for a column or a kind. */
export const correctionChoices: readonly CorrectionName[] = [
  'benjamini-hochberg',
  'benjamini-yekutieli',
  'bonferroni',
  'holm',
  'none',
]

/** Kinds of columns that can be judged by a test. */
const kinds: readonly string[] = ['numeric', 'categorical', 'text'] satisfies readonly Kind[]

/** What the options name in place of the policy's choice. */
export type Overrides = Pick<
  CompareOptions,
  | 'tests'
  | 'testsByKind'
  | 'thresholds'
  | 'thresholdsByKind'
  | 'correction'
  | 'corrections'
  | 'correctionsByKind'
>

/**
 * Returns tests, thresholds and corrections as the options name them: for a column, for a kind, and the correction for all.
 *
 * @throws {CliError} `wrong_usage` for a pair that is none, a name that is there twice, an unknown kind or correction, or a threshold that is no number
 */
export function readOverrides(flags: CompareFlags): Overrides {
  return {
    tests: Object.fromEntries(columnAssignments('--test', flags.test ?? [])),
    testsByKind: Object.fromEntries(kindAssignments('--test-kind', flags.testKind)),
    thresholds: numbers('--threshold', columnAssignments('--threshold', flags.threshold ?? [])),
    thresholdsByKind: numbers(
      '--threshold-kind',
      kindAssignments('--threshold-kind', flags.thresholdKind),
    ),
    ...(flags.correction !== undefined && { correction: flags.correction }),
    corrections: corrections(
      '--correction-for',
      columnAssignments('--correction-for', flags.correctionFor ?? []),
    ),
    correctionsByKind: corrections(
      '--correction-kind',
      kindAssignments('--correction-kind', flags.correctionKind),
    ),
  }
}

function kindAssignments(
  option: string,
  pairs: readonly string[] = [],
): ReadonlyMap<string, string> {
  const assigned = columnAssignments(option, pairs, 'kind')
  for (const kind of assigned.keys()) {
    if (kinds.includes(kind)) continue
    throw new CliError(
      'wrong_usage',
      `${option}: no kind '${kind}', expected one of ${kinds.join(', ')}`,
    )
  }
  return assigned
}

function numbers(option: string, assigned: ReadonlyMap<string, string>): Record<string, number> {
  const entries = [...assigned].map(([name, text]): [string, number] => {
    const value = Number(text)
    if (text.trim() !== '' && Number.isFinite(value)) return [name, value]
    throw new CliError('wrong_usage', `${option} '${name}=${text}': '${text}' is not a number`)
  })
  return Object.fromEntries(entries)
}

function corrections(
  option: string,
  assigned: ReadonlyMap<string, string>,
): Record<string, CorrectionName> {
  const entries = [...assigned].map(([name, text]): [string, CorrectionName] => {
    const known = correctionChoices.find((choice) => choice === text)
    if (known !== undefined) return [name, known]
    throw new CliError(
      'wrong_usage',
      `${option} '${name}=${text}': expected one of ${correctionChoices.join(', ')}`,
    )
  })
  return Object.fromEntries(entries)
}
