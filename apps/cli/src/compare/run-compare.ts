import { stat } from 'node:fs/promises'
import type { CompareResult } from '@leeway/pipeline'
import type { CliWorld } from '../cli-world.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { messageOf } from '../message-of.ts'
import { createProgress } from '../progress.ts'
import { renderText } from '../text/render-text.ts'
import { terminalLayout } from '../text/terminal-layout.ts'
import type { CompareFlags } from './compare-flags.ts'
import { failOnReason } from './fail-on.ts'
import { inCommandWords } from './in-command-words.ts'
import { type OutputPlan, type OutputRequest, planOutput } from './plan-output.ts'
import { readRequest } from './read-request.ts'
import { textFormat } from './text-format.ts'

const gateMessages = {
  not_judged:
    'leeway: --fail-on: no column could be judged for drift, so the data did not pass; the reasons are under "Not judged"',
  not_measured:
    'leeway: --fail-on performance: the model could not be judged beside the reference, so it did not pass; name --target and --prediction, and see the reasons under "Not judged"',
} as const

/**
 * Runs `leeway compare` and returns its exit code: the options are checked first, then the data is read and judged, then files are written, and
 * the result goes to standard output, whatever became of the files.
 *
 * @throws what the options, the data or the judging raise, before there is a report; never after
 */
export async function runCompare(flags: CompareFlags, world: CliWorld): Promise<ExitCode> {
  const request = await readRequest(flags)
  const plan = planOutput({
    formats: flags.format ?? [],
    out: flags.out,
    found: await whatStandsAt(flags.out),
    inputs: [request.reference, request.current],
  })
  const { compareOnce } = await import('@leeway/pipeline')
  const progress = createProgress(world.stderr)
  const { reference, current } = request
  const result = await compareOnce({
    ...request,
    formats: [textFormat],
    outputs: plan.files,
    onStage: progress.show,
  })
    .catch((error: unknown) => {
      const roles = (['target', 'prediction'] as const).filter((role) => flags[role] !== undefined)
      const testOptions = [flags.test && '--test', flags.testKind && '--test-kind'].filter(
        (option) => option !== undefined,
      )
      const { mapping } = flags
      throw inCommandWords(error, { paths: [reference, current], mapping, roles, testOptions })
    })
    .finally(progress.clear)
  const failures = [...result.sinkErrors, ...(await print(result, plan.stdout, world))]
  for (const failure of failures) world.stderr.write(`${messageOf(failure)}\n`)
  if (failures.length > 0) return exitCode.sinkFailed
  const reason = failOnReason(result.report, flags.failOn ?? [])
  if (reason !== undefined && reason !== 'matched') world.stderr.write(`${gateMessages[reason]}\n`)
  return reason === undefined ? exitCode.done : exitCode.failOnMatched
}

async function whatStandsAt(path: string | undefined): Promise<OutputRequest['found']> {
  if (path === undefined) return 'nothing'
  const found = await stat(path).catch(() => undefined)
  if (!found) return 'nothing'
  return found.isDirectory() ? 'folder' : 'file'
}

/** Gives the result to standard output, and returns what went wrong with it. */
async function print(
  { report, written }: CompareResult,
  format: OutputPlan['stdout'],
  { stdout, env }: CliWorld,
): Promise<unknown[]> {
  if (format === 'text') {
    const { width, color } = terminalLayout({ stdout, env }, 80)
    const files = written.map(({ path }) => path)
    stdout.write(renderText(report, { width, color, written: files }))
    return []
  }
  const { renderReport } = await import('@leeway/pipeline')
  try {
    const rendered = await renderReport(report, format)
    stdout.write(String(rendered))
    return []
  } catch (cause) {
    return [cause]
  }
}
