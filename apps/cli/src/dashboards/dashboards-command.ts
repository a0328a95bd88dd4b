import { Command, Option } from 'commander'
import { nonEmpty } from '../compare/option-values.ts'
import { configOption } from '../config/config-option.ts'

/** The options of `leeway dashboards export` as commander hands them over. */
export interface DashboardsExportFlags {
  readonly out: string
  readonly prometheusUrl: string
}

/** The options of `leeway dashboards push` as commander hands them over. */
export interface DashboardsPushFlags {
  readonly config: string
  readonly prometheusDatasource?: string
  readonly influxdbDatasource?: string
  readonly rules: boolean
}

/** What `leeway dashboards` does. */
export interface DashboardsActions {
  readonly export: (flags: DashboardsExportFlags) => Promise<void>
  readonly lint: (files: readonly string[]) => Promise<void>
  readonly push: (flags: DashboardsPushFlags) => Promise<void>
}

/** Returns the `dashboards` command; one of `act` is called with what it was told. */
export function createDashboardsCommand(act: DashboardsActions): Command {
  const command = new Command('dashboards').summary('Grafana dashboards and alert rules')
  command.addCommand(
    new Command('export')
      .summary('write dashboards, alert rules and provisioning')
      .description(
        'Writes dashboards, alert rules, and the provisioning of Grafana and Prometheus. PROMETHEUS_GATEWAY, INFLUXDB_URL, INFLUXDB_BUCKET and GRAFANA_URL say where the servers are.',
      )
      .addOption(
        new Option('--out <folder>', 'write there; files of the same names are replaced')
          .default('dashboards')
          .argParser(nonEmpty),
      )
      .addOption(
        new Option('--prometheus-url <url>', 'where Grafana finds Prometheus')
          .default('http://localhost:9090')
          .argParser(nonEmpty),
      )
      .action(act.export),
  )
  command.addCommand(
    new Command('lint')
      .summary('say what is wrong with dashboards, and where')
      .description(
        "Checks dashboards by the rules of Grafana's dashboard-linter: the files, or without any those that export writes. A .lint beside a file says which rules do not hold.",
      )
      .argument('[file...]', 'dashboards as JSON')
      .action(act.lint),
  )
  command.addCommand(
    new Command('push')
      .summary('upload dashboards and alert rules to Grafana')
      .description(
        'Uploads both dashboards and the alert rules to the Grafana of leeway.yaml (grafana.url, grafana.token), into the folder Leeway; what is there under their uids is replaced. Without a leeway.yaml GRAFANA_URL and GRAFANA_TOKEN say where Grafana is and who asks.',
      )
      .addOption(configOption())
      .addOption(
        new Option(
          '--prometheus-datasource <name>',
          'name or uid of the data source that panels and rules ask; default: the one that provisioning makes, the default one, or the only one',
        ).argParser(nonEmpty),
      )
      .addOption(
        new Option(
          '--influxdb-datasource <name>',
          'name or uid of the InfluxDB data source; default: likewise',
        ).argParser(nonEmpty),
      )
      .option('--no-rules', 'no alert rules, where Prometheus evaluates them already')
      .action(act.push),
  )
  return command.helpCommand(false)
}
