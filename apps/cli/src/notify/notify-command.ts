import { Command } from 'commander'
import { configOption } from '../config/config-option.ts'

/** The options of `leeway notify test` as commander hands them over. */
export interface NotifyFlags {
  readonly config: string
}

const afterHelp = `
Exit codes:
  0  the channel took the message
  2  wrong usage or configuration
  4  it did not
`

/** Returns the `notify` command; `test` is called with the name of a channel and its options. */
export function createNotifyCommand(
  test: (channel: string, flags: NotifyFlags) => Promise<void>,
): Command {
  const command = new Command('notify').summary('try channels of leeway.yaml')
  command.addCommand(
    new Command('test')
      .description('Sends a test message to a channel, and says what became of it.')
      .argument('<channel>', 'name of the channel')
      .addOption(configOption())
      .addHelpText('after', afterHelp)
      .action(test),
  )
  return command.helpCommand(false)
}
