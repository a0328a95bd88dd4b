import { Command, Option } from 'commander'
import type { CompareFlags } from './compare-flags.ts'
import { failOnChoices } from './fail-on.ts'
import {
  collect,
  collectChoices,
  instantWithZone,
  nonEmpty,
  nonNegative,
  oneOf,
  rate,
  share,
  wholeNumber,
} from './option-values.ts'
import { correctionChoices } from './read-overrides.ts'

const tasks = ['classification', 'regression', 'ranking'] as const
const policies = ['calibrated', 'evidently', 'calibrated@1', 'evidently@1'] as const
const formats = ['text', 'json', 'html', 'pdf'] as const

const description =
  'Compares two data sets column by column and says what has drifted. A column has drifted when its change is both real (a test, corrected for the number of columns) and large (an effect size).'

const afterHelp = `
Data files are CSV, TSV, JSON, NDJSON, Parquet or Arrow.

Exit codes:
  0  done
  1  done, and --fail-on matched, or what it asks about could not be judged
  2  wrong usage or configuration
  3  data could not be read
  4  the report was made, but could not be written somewhere

Examples:
  leeway compare --reference january.parquet --current may.parquet
  leeway compare --reference train.csv --current today.csv --fail-on drift
  leeway compare --reference a.csv --current b.csv --target y --prediction p
  leeway compare --reference a.csv --current b.csv --format json | jq .alerts
  leeway compare --reference a.csv --current b.csv --out reports/
  leeway compare --reference a.csv --current c.csv --previous reports/
`

/** Returns the `compare` command; `act` is called with its options once each of them is valid on its own. */
export function createCompareCommand(act: (flags: CompareFlags) => Promise<void>): Command {
  const command = new Command('compare')
    .summary('compare two data sets and say whether anything moved')
    .description(description)
    .usage('--reference <file> --current <file> [options]')
    .addHelpText('after', afterHelp)
    .action(act)
  for (const [heading, options] of Object.entries(optionGroups())) {
    for (const option of options) command.addOption(option.helpGroup(heading))
  }
  return command
}

/** The options by what they are about. An option that may be given several times collects its values. */
function optionGroups(): Record<string, Option[]> {
  return {
    'Data:': [
      option('--reference <file>', 'the data taken as normal, or a profile of it', nonEmpty),
      option('--current <file>', 'the data to be judged', nonEmpty),
      option('--previous <path>', 'an earlier report, or a folder of them (repeatable)', collect),
    ],
    'Columns:': [
      option('--target <column>', 'what the model predicts, as it turned out', nonEmpty),
      option('--prediction <column>', 'what the model predicted (repeatable)', collect),
      option('--task <task>', `what it does (${tasks.join(', ')})`, oneOf(tasks)),
      option('--mapping <file>', 'a column mapping, as JSON or YAML', nonEmpty),
      option('--sensitive <column>', 'show no value of this column (repeatable)', collect),
      option('--not-sensitive <column>', 'show values of this text or id (repeatable)', collect),
    ],
    'Judging:': [
      option(
        '--policy <policy>',
        `how tests are chosen (${policies.join(', ')})`,
        oneOf(policies),
      ).default('calibrated'),
      option('--test <column=test>', "judge by this test's own score (repeatable)", collect),
      option(
        '--threshold <column=n>',
        "judge by this, on the scale of the test's own score (repeatable)",
        collect,
      ),
      option('--test-kind <kind=test>', 'the same for a kind of columns (repeatable)', collect),
      option('--threshold-kind <kind=n>', 'the same for a kind of columns (repeatable)', collect),
      option(
        '--correction <correction>',
        `of p-values for the number of columns (${correctionChoices.join(', ')}); default: the policy's`,
        oneOf(correctionChoices),
      ),
      option('--correction-for <column=correction>', 'the same for a column (repeatable)', collect),
      option('--correction-kind <kind=correction>', 'the same for a kind (repeatable)', collect),
      option('--alpha <n>', 'rate of false alarms under calibrated, after correction', rate),
      option(
        '--drift-threshold <n>',
        "smallest effect that is large; under evidently every test's threshold",
        nonNegative,
      ),
      option('--drift-share <n>', 'share of drifted columns from which all has drifted', share),
      option('--expectations <file>', 'what is expected of the data, as JSON or YAML', nonEmpty),
      option('--sample-rows <n>', 'judge at most so many rows of each side', wholeNumber),
    ],
    'Output:': [
      option('--format <format>', `repeatable (${formats.join(', ')})`, collectChoices(formats)),
      option('-o, --out <path>', 'write to this file, or to this folder', nonEmpty),
      option('--generated-at <time>', "the report's time; default: now", instantWithZone),
      option('--name <name>', "the comparison's name in reports; default: compare", nonEmpty),
      option('--run-id <id>', "the run's name; default: from the time", nonEmpty),
      option('--timings', 'add how long reading and judging took'),
      option(
        '--fail-on <what>',
        `exit with 1 on an alert; repeatable (${failOnChoices.join(', ')})`,
        collectChoices(failOnChoices),
      ),
    ],
  }
}

function option<T>(flags: string, text: string, parse?: (value: string, previous: T) => T): Option {
  const made = new Option(flags, text)
  return parse ? made.argParser(parse) : made
}
