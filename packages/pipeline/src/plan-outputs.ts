import type { OutputFormat } from './output-format.ts'
import type { OutputRequest } from './output-request.ts'
import { PipelineError } from './pipeline-error.ts'
import type { PlannedOutput } from './write-outputs.ts'

/**
 * Returns the requests with their formats looked up.
 *
 * @throws {PipelineError} `unknown_output` for a format that is not among `formats`
 */
export function planOutputs(
  requests: readonly OutputRequest[],
  formats: readonly OutputFormat[],
): PlannedOutput[] {
  return requests.map(({ format: id, path }) => ({ format: findFormat(id, formats), path }))
}

/** Returns the format of that id. @throws {PipelineError} `unknown_output` */
export function findFormat(id: string, formats: readonly OutputFormat[]): OutputFormat {
  const format = formats.find((known) => known.id === id)
  if (format) return format
  const known = formats.map((each) => each.id).join(', ')
  throw new PipelineError('unknown_output', `outputs: no format '${id}', known are ${known}`)
}
