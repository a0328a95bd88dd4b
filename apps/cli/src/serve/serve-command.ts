import { Command, InvalidArgumentError, Option } from 'commander'
import { nonEmpty } from '../compare/option-values.ts'
import { configOption } from '../config/config-option.ts'
import type { ServeFlags } from './serve-flags.ts'

const description =
  'Runs monitors of a configuration when their schedules say so, until it is stopped, and shows over HTTP what came of them: an overview, reports, /metrics for Prometheus, /healthz and /readyz.'

const afterHelp = `
Signals:
  SIGTERM, SIGINT  take no more work, wait for what is under way, end; a second one ends at once
  SIGHUP           read the configuration again; a wrong one is told, and the one before stays

Exit codes:
  0  stopped
  2  wrong usage or configuration, an address that cannot be used, or a store that is in use or failed

Examples:
  leeway serve
  leeway serve --port 0 --log-format json
`

/** Returns the `serve` command; `act` is called with its options. */
export function createServeCommand(act: (flags: ServeFlags) => Promise<void>): Command {
  return new Command('serve')
    .summary('run monitors on schedule, and show what came of them')
    .description(description)
    .addOption(configOption())
    .addOption(
      new Option('--host <address>', 'listen there; default: server.host').argParser(nonEmpty),
    )
    .addOption(
      new Option('--port <port>', 'listen there, 0 for any; default: server.port').argParser(port),
    )
    .addOption(
      new Option('--log-format <format>', 'default: text on a terminal, json elsewhere').choices([
        'json',
        'text',
      ]),
    )
    .addOption(
      new Option('--log-level <level>', 'the least that is logged')
        .choices(['debug', 'info', 'warn', 'error'])
        .default('info'),
    )
    .addHelpText('after', afterHelp)
    .action(act)
}

function port(text: string): number {
  const number = Number(text)
  if (/^\d+$/.test(text) && number <= 65535) return number
  throw new InvalidArgumentError('Expected a port from 0 to 65535.')
}
