import { Command, Option } from 'commander'
import { nonEmpty, wholeNumber } from '../compare/option-values.ts'
import { configOption } from '../config/config-option.ts'

/** The options of `leeway history` as commander hands them over. */
export interface HistoryFlags {
  readonly config: string
  readonly column?: string
  readonly limit: number
  readonly json?: boolean
}

/** Returns the `history` command; `act` is called with the name of a monitor and its options. */
export function createHistoryCommand(
  act: (monitor: string, flags: HistoryFlags) => Promise<void>,
): Command {
  return new Command('history')
    .summary('past verdicts of a monitor')
    .description(
      'Shows what became of the windows of a monitor, the latest first: the verdicts of its reports, runs that failed, and sinks that did; or the verdicts on one column.',
    )
    .argument('<monitor>', 'name of the monitor')
    .addOption(configOption())
    .addOption(new Option('--column <name>', 'the verdicts on this column').argParser(nonEmpty))
    .addOption(new Option('--limit <n>', 'at most so many').default(30).argParser(wholeNumber))
    .option('--json', 'print them as JSON')
    .action(act)
}
