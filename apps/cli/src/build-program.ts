import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { createCompareCommand } from './compare/compare-command.ts'
import type { CompareFlags } from './compare/compare-flags.ts'
import { type ConfigAction, createConfigCommand } from './config/config-command.ts'
import { createDashboardsCommand, type DashboardsActions } from './dashboards/dashboards-command.ts'
import { createDoctorCommand, type DoctorFlags } from './doctor/doctor-command.ts'
import { createHistoryCommand, type HistoryFlags } from './history/history-command.ts'
import { createInitCommand, type InitFlags } from './init/init-command.ts'
import { createNotifyCommand, type NotifyFlags } from './notify/notify-command.ts'
import { createProfileCommand } from './profile/profile-command.ts'
import type { ProfileFlags } from './profile/profile-flags.ts'
import { createReportCommand, type NamedPeriod } from './report/report-command.ts'
import type { ReportFlags } from './report/report-flags.ts'
import { createRunCommand } from './run/run-command.ts'
import type { RunFlags } from './run/run-flags.ts'
import { createServeCommand } from './serve/serve-command.ts'
import type { ServeFlags } from './serve/serve-flags.ts'

/** What the program writes to and calls; nothing else is touched until a command runs. */
export interface ProgramHooks {
  readonly writeOut: (text: string) => void
  readonly writeErr: (text: string) => void
  readonly compare: (flags: CompareFlags) => Promise<void>
  readonly run: (monitors: readonly string[], flags: RunFlags) => Promise<void>
  readonly serve: (flags: ServeFlags) => Promise<void>
  readonly report: (
    period: NamedPeriod,
    monitors: readonly string[],
    flags: ReportFlags,
  ) => Promise<void>
  readonly profile: (flags: ProfileFlags) => Promise<void>
  readonly init: (flags: InitFlags) => Promise<void>
  readonly doctor: (flags: DoctorFlags) => Promise<void>
  readonly history: (monitor: string, flags: HistoryFlags) => Promise<void>
  readonly config: (action: ConfigAction, file: string) => Promise<void>
  readonly dashboards: DashboardsActions
  readonly notifyTest: (channel: string, flags: NotifyFlags) => Promise<void>
}

/** Returns the command line of `leeway`. It throws commander's own error where the process would have ended. */
export function buildProgram({ writeOut, writeErr, ...act }: ProgramHooks): Command {
  const program = new Command('leeway')
    .description('ML monitoring: says whether data moved away from what a model was trained on.')
    .version(packageVersion(), '-v, --version', 'print the version')
    .addHelpText('after', '\nleeway <command> --help tells more about a command.')
  const commands = [
    createCompareCommand(act.compare),
    createProfileCommand(act.profile),
    createInitCommand(act.init),
    createRunCommand(act.run),
    createServeCommand(act.serve),
    createReportCommand(act.report),
    createHistoryCommand(act.history),
    createConfigCommand(act.config),
    createDashboardsCommand(act.dashboards),
    createNotifyCommand(act.notifyTest),
    createDoctorCommand(act.doctor),
  ]
  const speakAlike = (command: Command): Command =>
    command
      .exitOverride()
      .configureOutput({ writeOut, writeErr, outputError })
      .helpOption('-h, --help', 'print this help')
  speakAlike(program).showHelpAfterError('(leeway --help lists the commands)')
  for (const command of commands) {
    const name = command.name()
    for (const each of [command, ...command.commands]) {
      speakAlike(each).showHelpAfterError(`(leeway ${name} --help lists what it takes)`)
    }
    program.addCommand(command)
  }
  return program.helpCommand(false)
}

function outputError(message: string, write: (text: string) => void): void {
  write(message.replace(/^error: /, 'leeway: '))
}

function packageVersion(): string {
  const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8')
  return (JSON.parse(manifest) as { version: string }).version
}
