import type { CliWorld } from '../cli-world.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { createProgress } from '../progress.ts'
import { visibleText } from '../text/visible-text.ts'
import type { NotifyFlags } from './notify-command.ts'

/**
 * Runs `leeway notify test` and returns its exit code. The message is sent once, at once; the outbox and the store are left alone.
 *
 * @throws PipelineError `invalid_config`, `unknown_channel`
 * @throws NotifierError where the channel did not take it
 */
export async function runNotifyTest(
  name: string,
  { config: path }: NotifyFlags,
  world: CliWorld,
): Promise<ExitCode> {
  const { readConfig } = await import('@leeway/pipeline/config')
  const loaded = await readConfig(path, world.env)
  const { sendTestMessage } = await import('@leeway/pipeline')
  const progress = createProgress(world.stderr)
  progress.show(`sending to ${visibleText(name)}`)
  try {
    const { label, warnings } = await sendTestMessage({ loaded, channel: name })
    progress.clear()
    world.stdout.write(
      `channel ${visibleText(name)}: ${visibleText(label)} took the test message\n`,
    )
    for (const warning of warnings) world.stderr.write(`leeway: ${visibleText(warning)}\n`)
    return exitCode.done
  } finally {
    progress.clear()
  }
}
