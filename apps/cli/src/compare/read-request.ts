import { basename } from 'node:path'
import type { CompareOptions } from '@leeway/pipeline'
import { CliError } from '../cli-error.ts'
import { readExpectationsFile } from '../config/read-expectations-file.ts'
import { readMappingFile } from '../config/read-mapping-file.ts'
import type { CompareFlags } from './compare-flags.ts'
import { readOverrides } from './read-overrides.ts'

/** What a comparison is asked for, its data as paths. */
export type CompareRequest = CompareOptions & {
  readonly reference: string
  readonly current: string
}

/**
 * Returns what the options ask `compareOnce` for, outputs left out. What an option says of a column stands above what the mapping file says.
 *
 * @throws {CliError} `wrong_usage`, or `unreadable_data` for an earlier report
 * @throws {PipelineError} `invalid_config` for the files of the mapping and the expectations
 */
export async function readRequest(flags: CompareFlags): Promise<CompareRequest> {
  const overrides = readOverrides(flags)
  const { reference, current } = flags
  if (reference === undefined) throw missing('--reference FILE, the data that is taken as normal')
  if (current === undefined) throw missing('--current FILE, the data to be judged')
  const { alpha, driftThreshold, driftShare, sampleRows, expectations, generatedAt, runId, name } =
    flags
  refuseAlpha(flags)
  return {
    reference,
    current,
    labels: { reference_file: basename(reference), current_file: basename(current) },
    columnMapping: await columnMapping(flags),
    policy: flags.policy,
    ...overrides,
    sensitive: flags.sensitive ?? [],
    notSensitive: flags.notSensitive ?? [],
    timings: flags.timings ?? false,
    ...(await earlierReports(flags.previous)),
    ...(alpha !== undefined && { alpha }),
    ...(driftThreshold !== undefined && { driftThreshold }),
    ...(driftShare !== undefined && { driftShare }),
    ...(sampleRows !== undefined && { sampleRows }),
    ...(expectations !== undefined && {
      expectations: await readExpectationsFile(expectations),
    }),
    ...(generatedAt !== undefined && { generatedAt }),
    ...(runId !== undefined && { runId }),
    ...(name !== undefined && { name }),
  }
}

/** Evidently's tests have thresholds of their own, which no common rate could stand for. */
function refuseAlpha({ alpha, policy }: CompareFlags): void {
  if (alpha === undefined || policy.startsWith('calibrated')) return
  throw new CliError(
    'wrong_usage',
    `compare: --alpha ${alpha} says nothing under --policy ${policy}, whose tests go by thresholds of their own: use --threshold COLUMN=N, --threshold-kind KIND=N or --drift-threshold N, or --policy calibrated`,
  )
}

function missing(what: string): CliError {
  return new CliError('wrong_usage', `compare: needs ${what} (leeway compare --help lists all)`)
}

async function columnMapping({ mapping, target, prediction, task }: CompareFlags) {
  const fromFile = mapping === undefined ? {} : await readMappingFile(mapping)
  const [only, ...more] = prediction ?? []
  return {
    ...fromFile,
    ...(target !== undefined && { target }),
    ...(task !== undefined && { task }),
    ...(only !== undefined && { prediction: more.length === 0 ? only : [only, ...more] }),
  }
}

async function earlierReports(previous: readonly string[] | undefined) {
  if (previous === undefined) return {}
  const { readPreviousReports } = await import('./read-previous-reports.ts')
  return { history: await readPreviousReports(previous) }
}
