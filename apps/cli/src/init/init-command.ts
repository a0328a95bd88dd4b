import { Command, Option } from 'commander'
import { nonEmpty } from '../compare/option-values.ts'

/** The options of `leeway init` as commander hands them over. */
export interface InitFlags {
  readonly reference?: string
  readonly current?: string
  readonly out: string
  readonly force?: boolean
}

/** Returns the `init` command; `act` is called with its options. */
export function createInitCommand(act: (flags: InitFlags) => Promise<void>): Command {
  return new Command('init')
    .summary('write a leeway.yaml from two data files')
    .description(
      'Writes a commented configuration with one monitor: its columns by kind, its time column, and what is expected of its data, for you to edit.',
    )
    .addOption(
      new Option('--reference <file>', 'the data that is taken as normal').argParser(nonEmpty),
    )
    .addOption(new Option('--current <file>', 'data to be judged').argParser(nonEmpty))
    .addOption(
      new Option('-o, --out <file>', 'the file to write')
        .default('leeway.yaml')
        .argParser(nonEmpty),
    )
    .option('--force', 'write over a file that is there')
    .action(act)
}
