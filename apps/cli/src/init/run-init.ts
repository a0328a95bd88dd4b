import { writeFile } from 'node:fs/promises'
import { basename, dirname, relative, resolve } from 'node:path'
import type { Frame } from '@leeway/stats-core'
import { CliError } from '../cli-error.ts'
import type { CliWorld } from '../cli-world.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { createProgress } from '../progress.ts'
import { visibleText } from '../text/visible-text.ts'
import type { InitFlags } from './init-command.ts'

/**
 * Runs `leeway init` and returns its exit code. Both files are read first, so that what is written can be run.
 *
 * @throws CliError `wrong_usage` where a file is missing on the command line, or one would be written over
 * @throws DataSourceError where data cannot be read
 */
export async function runInit(flags: InitFlags, world: CliWorld): Promise<ExitCode> {
  const { reference, current, out, force = false } = flags
  if (reference === undefined || current === undefined) {
    throw new CliError('wrong_usage', 'init: needs --reference FILE and --current FILE')
  }
  const { readFrame } = await import('@leeway/pipeline')
  const progress = createProgress(world.stderr)
  let frames: readonly [Frame, Frame]
  try {
    progress.show(`reading ${reference}`)
    const before = await readFrame(reference)
    progress.show(`reading ${current}`)
    frames = [before, await readFrame(current)]
  } finally {
    progress.clear()
  }
  const { draftConfig } = await import('./draft-config.ts')
  const folder = dirname(resolve(out))
  const text = draftConfig({
    name: basename(folder),
    reference: relative(folder, resolve(reference)),
    current: relative(folder, resolve(current)),
    frame: frames[0],
  })
  await write(out, text, force)
  for (const line of onOneSideOnly(frames)) world.stderr.write(`${visibleText(line)}\n`)
  world.stdout.write(
    `${visibleText(out)} is written: edit it, then leeway config check --config ${visibleText(out)}, then leeway run --config ${visibleText(out)}\n`,
  )
  return exitCode.done
}

async function write(out: string, text: string, force: boolean): Promise<void> {
  try {
    await writeFile(out, text, { flag: force ? 'w' : 'wx' })
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    const why =
      code === 'EEXIST'
        ? 'it is there already; --force writes over it'
        : code === 'ENOENT'
          ? 'there is no such folder'
          : `it cannot be written (${code})`
    throw new CliError('wrong_usage', `init: ${out}: ${why}`, { cause })
  }
}

function onOneSideOnly([reference, current]: readonly [Frame, Frame]): string[] {
  const named = (frame: Frame) => new Set(frame.columns.map(({ name }) => name))
  const [before, now] = [named(reference), named(current)]
  const gone = [...before].filter((name) => !now.has(name))
  const fresh = [...now].filter((name) => !before.has(name))
  return [
    ...(gone.length === 0 ? [] : [`only in the reference: ${gone.join(', ')}`]),
    ...(fresh.length === 0 ? [] : [`only in the current data: ${fresh.join(', ')}`]),
  ]
}
