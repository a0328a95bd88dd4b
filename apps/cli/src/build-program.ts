import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { createCompareCommand } from './compare/compare-command.ts'
import type { CompareFlags } from './compare/compare-flags.ts'
import { createProfileCommand } from './profile/profile-command.ts'
import type { ProfileFlags } from './profile/profile-flags.ts'

/** What the program writes to and calls; nothing else is touched until a command runs. */
export interface ProgramHooks {
  readonly writeOut: (text: string) => void
  readonly writeErr: (text: string) => void
  readonly compare: (flags: CompareFlags) => Promise<void>
  readonly profile: (flags: ProfileFlags) => Promise<void>
}

/** Returns the command line of `leeway`. It throws commander's own error where the process would have ended. */
export function buildProgram({ writeOut, writeErr, compare, profile }: ProgramHooks): Command {
  const program = new Command('leeway')
    .description('ML monitoring: says whether data moved away from what a model was trained on.')
    .version(packageVersion(), '-v, --version', 'print the version')
    .addHelpText('after', '\nleeway <command> --help tells more about a command.')
  const commands = [createCompareCommand(compare), createProfileCommand(profile)]
  for (const command of [program, ...commands]) {
    command
      .exitOverride()
      .configureOutput({ writeOut, writeErr, outputError })
      .helpOption('-h, --help', 'print this help')
  }
  for (const command of commands) {
    command.showHelpAfterError(`(leeway ${command.name()} --help lists what it takes)`)
    program.addCommand(command)
  }
  program.showHelpAfterError('(leeway --help lists the commands)')
  return program.helpCommand(false)
}

function outputError(message: string, write: (text: string) => void): void {
  write(message.replace(/^error: /, 'leeway: '))
}

function packageVersion(): string {
  const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8')
  return (JSON.parse(manifest) as { version: string }).version
}
