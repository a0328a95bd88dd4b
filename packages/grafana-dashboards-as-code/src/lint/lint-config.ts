import { parse, stringify } from 'yaml'
import { z } from 'zod'
import { DashboardError } from '../dashboard-error.ts'

/** What a `.lint` file says of a rule: for the whole of every dashboard, or for places. */
export interface LintConfigRule {
  readonly reason?: string | undefined
  readonly entries?:
    | readonly {
        readonly dashboard?: string | undefined
        readonly panel?: string | undefined
        /** The place of the query in its panel, from 0. */
        readonly targetIdx?: string | number | undefined
      }[]
    | undefined
}

/** What a `.lint` file says: rules that do not hold, and those that only warn. */
export interface LintConfig {
  readonly exclusions?: Readonly<Record<string, LintConfigRule | null>> | null | undefined
  readonly warnings?: Readonly<Record<string, LintConfigRule | null>> | null | undefined
}

const entry = z.object({
  dashboard: z.string().optional(),
  panel: z.string().optional(),
  targetIdx: z.union([z.string(), z.number()]).optional(),
})

const rule = z
  .object({ reason: z.string().optional(), entries: z.array(entry).optional() })
  .nullable()

const schema = z.object({
  exclusions: z.record(z.string(), rule).nullish(),
  warnings: z.record(z.string(), rule).nullish(),
})

const matching =
  'monitors are matched by their labels, so that one dashboard serves scraped exporters and Pushgateways, whose series have no instance'

/** Which rules do not hold for Leeway's dashboards, and why. */
export const ownLintConfig: LintConfig = {
  exclusions: {
    'template-job-rule': { reason: matching },
    'template-instance-rule': { reason: matching },
    'target-job-rule': { reason: matching },
    'target-instance-rule': { reason: matching },
  },
  warnings: {
    'template-datasource-rule': { reason: 'the label says InfluxDB, the linter expects Influxdb' },
  },
}

/** Returns the `.lint` file beside the generated dashboards, which Grafana's dashboard-linter reads, too. */
export function lintConfigFile(): string {
  return stringify(ownLintConfig, { lineWidth: 0 })
}

/**
 * Returns what a `.lint` file says.
 *
 * @throws {DashboardError} `invalid_option` for anything else, with the place
 */
export function parseLintConfig(path: string, text: string): LintConfig {
  let content: unknown
  try {
    content = parse(text) ?? {}
  } catch (cause) {
    throw new DashboardError('invalid_option', `${path}: ${(cause as Error).message}`, { cause })
  }
  const { data, error } = schema.safeParse(content)
  if (data) return data
  const { path: place = [], message } = error.issues[0] ?? { message: 'is no configuration' }
  throw new DashboardError(
    'invalid_option',
    `${path}: ${place.join('.') || 'all of it'}: ${message}`,
  )
}
