import { Argument, Command, Option } from 'commander'
import { collectChoices, dayOrInstant } from '../compare/option-values.ts'
import { configOption } from '../config/config-option.ts'
import type { ReportFlags } from './report-flags.ts'

const periods = ['daily', 'weekly', 'monthly'] as const
const formats = ['json', 'html', 'pdf'] as const

/** A period as the command line names it. */
export type NamedPeriod = (typeof periods)[number]

const description =
  'Makes the report of a day, a week or a month for monitors of a configuration: the data of the whole period beside the reference, compared with the report of the period before. The latest is kept in the output folder, those before in the archive. A report that is there stays as it is, unless it is to be made anew.'

const afterHelp = `
Exit codes:
  0  done
  2  wrong usage or configuration, a period that has not ended, or a store that failed
  3  data of a monitor could not be read
  4  a report was made, but a form of it could not be rendered or kept

Examples:
  leeway report weekly
  leeway report daily odds --date 2026-05-01
  leeway report weekly --date 2026-05-01 --force
  leeway report monthly --format html --format pdf --json
`

/** Returns the `report` command; `act` is called with the period, the names of monitors and its options. */
export function createReportCommand(
  act: (period: NamedPeriod, monitors: string[], flags: ReportFlags) => Promise<void>,
): Command {
  return new Command('report')
    .summary('make daily, weekly or monthly reports')
    .description(description)
    .addArgument(new Argument('<period>', 'span of data').choices([...periods]))
    .argument('[monitor...]', 'names of monitors; default: all')
    .addOption(configOption())
    .addOption(
      new Option(
        '--date <date>',
        'a day or time in the period; default: the last period that has ended',
      ).argParser(dayOrInstant),
    )
    .addOption(
      new Option(
        '--format <format>',
        `form that is written; repeatable (${formats.join(', ')}); JSON always is`,
      ).argParser(collectChoices(formats)),
    )
    .option('--force', 'make a report that is there anew, as when data came late')
    .option('--json', 'print what came of each report as JSON')
    .addHelpText('after', afterHelp)
    .action(act)
}
