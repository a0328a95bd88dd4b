import { Command } from 'commander'
import { configOption } from './config-option.ts'

/** What is done with a configuration. */
export const configActions = ['check', 'schema', 'show'] as const

/** What is done with a configuration. */
export type ConfigAction = (typeof configActions)[number]

const summaries: Readonly<Record<ConfigAction, string>> = {
  check: 'say whether it is right, and where it is not',
  schema: 'print its JSON Schema, for editors',
  show: 'print it with every default filled in, secrets left out',
}

/** Returns the `config` command; `act` is called with what to do and the file. */
export function createConfigCommand(
  act: (action: ConfigAction, file: string) => Promise<void>,
): Command {
  const command = new Command('config').summary('check and show leeway.yaml')
  for (const action of configActions) {
    const subcommand = new Command(action).description(summaries[action])
    if (action !== 'schema') subcommand.addOption(configOption())
    subcommand.action(({ config = '' }: { config?: string }) => act(action, config))
    command.addCommand(subcommand)
  }
  return command.helpCommand(false)
}
