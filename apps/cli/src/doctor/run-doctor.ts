import type { LoadedConfig } from '@leeway/pipeline/config'
import type { CliWorld } from '../cli-world.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { createProgress } from '../progress.ts'
import { createPaint, type Paint } from '../text/paint.ts'
import { visibleText } from '../text/visible-text.ts'
import type { DoctorFlags } from './doctor-command.ts'
import { examineData } from './examine-data.ts'
import { examineServers } from './examine-servers.ts'
import { examine, type Finding } from './finding.ts'

/**
 * Runs `leeway doctor` and returns its exit code: 0 where all is right, 2 where something is not.
 *
 * @throws PipelineError `invalid_config`, for then there is nothing else to look at
 */
export async function runDoctor({ config }: DoctorFlags, world: CliWorld): Promise<ExitCode> {
  const progress = createProgress(world.stderr)
  progress.show('looking')
  try {
    const { readConfig } = await import('@leeway/pipeline/config')
    const loaded = await readConfig(config, world.env)
    const { stdout, env } = world
    const color = (stdout.isTTY ?? false) && !env.NO_COLOR && env.TERM !== 'dumb'
    const findings = await lookAtAll(loaded, new Date().toISOString())
    progress.clear()
    stdout.write(`${findings.map((finding) => lineOf(finding, createPaint(color))).join('\n')}\n`)
    return findings.some(({ status }) => status === 'wrong') ? exitCode.wrongUsage : exitCode.done
  } finally {
    progress.clear()
  }
}

async function lookAtAll(loaded: LoadedConfig, at: string): Promise<Finding[]> {
  const { path, config, warnings } = loaded
  const counted = `${config.monitors.length} ${config.monitors.length === 1 ? 'monitor' : 'monitors'}`
  const data = await Promise.all(config.monitors.map((monitor) => examineData(loaded, monitor, at)))
  return [
    { what: 'configuration', status: 'right', detail: `${path}, ${counted}` },
    ...warnings.map((detail): Finding => ({ what: 'configuration', status: 'doubtful', detail })),
    ...data.flat(),
    await examine('store', async () => {
      const { openStore } = await import('@leeway/pipeline')
      const store = await openStore(loaded, 'leeway doctor')
      await store.close()
      return store.where
    }),
    ...(await examineServers(config)),
  ]
}

function lineOf({ what, status, detail }: Finding, paint: Paint): string {
  const text = visibleText(`${what}: ${detail}`)
  if (status === 'wrong') return `${paint.red('✗')} ${text}`
  if (status === 'doubtful') return `${paint.yellow('•')} ${text}`
  return status === 'right' ? `${paint.green('✓')} ${text}` : `${paint.dim('–')} ${paint.dim(text)}`
}
