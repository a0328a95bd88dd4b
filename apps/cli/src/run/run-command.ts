import { Command, Option } from 'commander'
import { failOnChoices } from '../compare/fail-on.ts'
import { collectChoices, instantWithZone } from '../compare/option-values.ts'
import { configOption } from '../config/config-option.ts'
import type { RunFlags } from './run-flags.ts'

const description =
  'Runs monitors of a configuration once, each for its last window that has ended: judges the window, keeps the report, and carries it to every sink. A window that is done stays as it is.'

const afterHelp = `
Exit codes:
  0  done
  1  done, and --fail-on matched or could not be judged
  2  wrong usage or configuration, or a store that failed
  3  data of a monitor could not be read
  4  a report was made, but a sink failed, or a channel did not take a message

Examples:
  leeway run
  leeway run odds --at 2026-05-02T00:00:00Z
  leeway run --json | jq '.[] | select(.status == "failed")'
`

/** Returns the `run` command; `act` is called with the names of monitors and its options. */
export function createRunCommand(
  act: (monitors: string[], flags: RunFlags) => Promise<void>,
): Command {
  return new Command('run')
    .summary('run monitors of leeway.yaml once')
    .description(description)
    .argument('[monitor...]', 'names of monitors; default: all')
    .addOption(configOption())
    .addOption(
      new Option('--at <time>', 'the windows that had ended by this time; default: now').argParser(
        instantWithZone,
      ),
    )
    .addOption(
      new Option(
        '--fail-on <what>',
        `exit with 1 on an alert; repeatable (${failOnChoices.join(', ')})`,
      ).argParser(collectChoices(failOnChoices)),
    )
    .option('--json', 'print what came of each run as JSON')
    .addHelpText('after', afterHelp)
    .action(act)
}
