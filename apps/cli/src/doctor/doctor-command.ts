import { Command } from 'commander'
import { configOption } from '../config/config-option.ts'

/** The options of `leeway doctor` as commander hands them over. */
export interface DoctorFlags {
  readonly config: string
}

/** Returns the `doctor` command; `act` is called with its options. */
export function createDoctorCommand(act: (flags: DoctorFlags) => Promise<void>): Command {
  return new Command('doctor')
    .summary('check configuration, data, store and servers')
    .description(
      'Looks at everything that a run needs, one line for each: the configuration, the data of every monitor, the store, and the servers that are configured. Nothing is changed.',
    )
    .addOption(configOption())
    .action(act)
}
