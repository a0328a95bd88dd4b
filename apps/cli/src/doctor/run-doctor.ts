import { resolve } from 'node:path'
import type { LoadedConfig } from '@leeway/pipeline/config'
import type { CliWorld } from '../cli-world.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { createProgress } from '../progress.ts'
import type { Paint } from '../text/paint.ts'
import { terminalLayout } from '../text/terminal-layout.ts'
import { visibleText } from '../text/visible-text.ts'
import type { DoctorFlags } from './doctor-command.ts'
import { examineBrowser } from './examine-browser.ts'
import { examineChannels } from './examine-channels.ts'
import { examineData } from './examine-data.ts'
import { examineFolder } from './examine-folder.ts'
import { examineServers } from './examine-servers.ts'
import { examineStore } from './examine-store.ts'
import { examine, type Finding } from './finding.ts'

/**
 * Runs `leeway doctor` and returns its exit code: 0 where all is right, 3 where nothing but data is missing, 2 where something else is wrong.
 *
 * @throws PipelineError `invalid_config`, for then there is nothing else to look at
 */
export async function runDoctor({ config }: DoctorFlags, world: CliWorld): Promise<ExitCode> {
  const progress = createProgress(world.stderr)
  progress.show('looking')
  try {
    const { readConfig } = await import('@leeway/pipeline/config')
    const loaded = await readConfig(config, world.env)
    const { paint } = terminalLayout(world)
    const findings = await lookAtAll(loaded, new Date().toISOString())
    progress.clear()
    world.stdout.write(`${findings.map((finding) => lineOf(finding, paint)).join('\n')}\n`)
    const wrong = findings.filter(({ status }) => status === 'wrong')
    if (wrong.length === 0) return exitCode.done
    return wrong.every(({ isData }) => isData) ? exitCode.unreadableData : exitCode.wrongUsage
  } finally {
    progress.clear()
  }
}

async function lookAtAll(loaded: LoadedConfig, at: string): Promise<Finding[]> {
  const { path, config, warnings } = loaded
  const counted = `${config.monitors.length} ${config.monitors.length === 1 ? 'monitor' : 'monitors'}`
  const data: Finding[] = []
  // One after the other: each reference is held whole while it is looked at.
  for (const monitor of config.monitors) data.push(...(await examineData(loaded, monitor, at)))
  return [
    { what: 'configuration', status: 'right', detail: `${path}, ${counted}` },
    ...warnings.map((detail): Finding => ({ what: 'configuration', status: 'doubtful', detail })),
    ...data,
    await examineStore(loaded),
    await examine('output', () => examineFolder(resolve(loaded.folder, config.output.folder))),
    await examineBrowser(loaded),
    ...(await examineServers(config)),
    ...(await examineChannels(loaded)),
  ]
}

function lineOf({ what, status, detail }: Finding, paint: Paint): string {
  const text = visibleText(`${what}: ${detail}`)
  if (status === 'wrong') return `${paint.red('✗')} ${text}`
  if (status === 'doubtful') return `${paint.yellow('•')} ${text}`
  return status === 'right' ? `${paint.green('✓')} ${text}` : `${paint.dim('–')} ${paint.dim(text)}`
}
