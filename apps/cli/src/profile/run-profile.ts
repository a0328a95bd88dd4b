import { resolve } from 'node:path'
import { CliError } from '../cli-error.ts'
import type { CliWorld } from '../cli-world.ts'
import { inCommandWords } from '../compare/in-command-words.ts'
import { readMappingFile } from '../config/read-mapping-file.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { messageOf } from '../message-of.ts'
import { createProgress } from '../progress.ts'
import { formatCount } from '../text/format-number.ts'
import { visibleText } from '../text/visible-text.ts'
import type { ProfileFlags } from './profile-flags.ts'

/**
 * Runs `leeway profile` and returns its exit code. Standard output gets one line that says what was written.
 *
 * @throws what the options or the data raise, before there is a profile; never after
 */
export async function runProfile(flags: ProfileFlags, world: CliWorld): Promise<ExitCode> {
  const { data, out } = requireFiles(flags)
  const { mapping, policy, sensitive = [], notSensitive = [] } = flags
  const columnMapping = mapping === undefined ? {} : await readMappingFile(mapping)
  const { profileOnce } = await import('@leeway/pipeline')
  const progress = createProgress(world.stderr)
  const { profile, written, sinkError } = await profileOnce({
    data,
    out,
    columnMapping,
    policy,
    sensitive,
    notSensitive,
    onStage: progress.show,
  })
    .catch((error: unknown) => {
      throw inCommandWords(error, { paths: [data], mapping, roles: [] })
    })
    .finally(progress.clear)
  if (sinkError !== undefined) {
    world.stderr.write(`${messageOf(sinkError)}\n`)
    return exitCode.sinkFailed
  }
  const kilobytes = formatCount(Math.ceil((written?.bytes ?? 0) / 1000))
  const { rows, columns } = profile
  const size = `${formatCount(columns.length)} columns, ${formatCount(rows)} rows, ${kilobytes} kB`
  world.stdout.write(`Wrote ${visibleText(out)}: ${size}.\n`)
  return exitCode.done
}

function requireFiles({ data, out }: ProfileFlags): { data: string; out: string } {
  if (data === undefined) throw missing('--data FILE, the data that is taken as normal')
  if (out === undefined) throw missing('--out FILE, the profile to write')
  if (resolve(data) !== resolve(out)) return { data, out }
  throw new CliError('wrong_usage', `--out ${out}: this is the data file`)
}

function missing(what: string): CliError {
  return new CliError('wrong_usage', `profile: needs ${what} (leeway profile --help lists all)`)
}
