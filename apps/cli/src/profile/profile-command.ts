import { Command, Option } from 'commander'
import { collect, nonEmpty, oneOf } from '../compare/option-values.ts'
import type { ProfileFlags } from './profile-flags.ts'

const policies = ['calibrated', 'evidently', 'calibrated@1', 'evidently@1'] as const

const description =
  'Writes a profile of a data set: a few kilobytes a column from which leeway compare judges other data as it does from the data itself; only a verdict on numbers close to its threshold may differ. It holds extremes, counts, categories and some of the numbers; no row.'

const afterHelp = `
Data files are CSV, TSV, JSON, NDJSON, Parquet or Arrow. Give the same --mapping
and --policy to leeway compare.

Exit codes:
  0  done
  2  wrong usage or configuration
  3  data could not be read
  4  the profile could not be written

Examples:
  leeway profile --data january.parquet --out january.json
  leeway compare --reference january.json --current may.parquet
`

/** Returns the `profile` command; `act` is called with its options once each of them is valid on its own. */
export function createProfileCommand(act: (flags: ProfileFlags) => Promise<void>): Command {
  const command = new Command('profile')
    .summary('keep a profile of a data set, to compare others with')
    .description(description)
    .usage('--data <file> --out <file> [options]')
    .addHelpText('after', afterHelp)
    .action(act)
  const options = [
    new Option('--data <file>', 'the data that is taken as normal').argParser(nonEmpty),
    new Option('-o, --out <file>', 'the profile to write, as JSON').argParser(nonEmpty),
    new Option('--mapping <file>', 'a column mapping, as JSON or YAML').argParser(nonEmpty),
    new Option('--policy <policy>', `the policy of the comparisons (${policies.join(', ')})`)
      .argParser(oneOf(policies))
      .default('calibrated'),
    new Option(
      '--sensitive <column>',
      'keep no value of this column, only counts and hashes, as of ids and texts (repeatable)',
    ).argParser(collect),
    new Option(
      '--not-sensitive <column>',
      'keep values of this id or text column (repeatable)',
    ).argParser(collect),
  ]
  for (const option of options) command.addOption(option)
  return command
}
