import type { z } from 'zod'
import { reportContradictions } from './report-contradictions.ts'
import { ReportError, type ReportIssue } from './report-error.ts'
import {
  type MonitoringReport,
  monitoringReportSchema,
  schemaVersion,
} from './schema/monitoring-report.ts'

const shownIssues = 5

/**
 * Returns the report that `input` holds: a JSON text, or the value that such a text gives. The report is checked against the schema and
 * for what a schema cannot say ({@link reportContradictions}). Keys that this version does not know are left out, so that a report
 * written by a newer minor version can be read.
 *
 * @throws {ReportError} `not_json`, `not_a_report`, `unsupported_schema_version` (with what to do), or `invalid_report` with one issue
 * for each wrong place.
 */
export function parseReport(input: unknown): MonitoringReport {
  const value = typeof input === 'string' ? parseJson(input) : input
  assertVersion(value)
  const parsed = monitoringReportSchema.safeParse(value)
  const issues = parsed.success
    ? reportContradictions(parsed.data)
    : parsed.error.issues.flatMap(issuesOf)
  if (issues.length === 0 && parsed.success) return parsed.data
  throw new ReportError('invalid_report', `report: ${describe(issues)}`, { issues })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new ReportError('not_json', `report: not JSON (${(cause as Error).message})`, { cause })
  }
}

function assertVersion(value: unknown): void {
  if (typeof value !== 'object' || value === null || !('schemaVersion' in value)) {
    throw new ReportError(
      'not_a_report',
      `report: expected an object with schemaVersion "${schemaVersion}", found ${nameOf(value)}`,
    )
  }
  if (value.schemaVersion === schemaVersion) return
  const found = JSON.stringify(value.schemaVersion)
  const known = `this version of @leeway/monitoring-report reads schemaVersion "${schemaVersion}"`
  const newer = Number(value.schemaVersion) > Number(schemaVersion)
  const advice = newer
    ? 'upgrade Leeway to the version that wrote it'
    : 'write it again with this version of Leeway'
  throw new ReportError(
    'unsupported_schema_version',
    `report: found schemaVersion ${found}, ${known}: ${advice}`,
  )
}

function nameOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'an array'
  return typeof value === 'object' ? 'an object without it' : `a ${typeof value}`
}

/** A union's failure is reported as that of the branch that came furthest, which is the one that was meant. */
function issuesOf(issue: z.core.$ZodIssue): ReportIssue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) {
    return [{ path: pathOf(issue.path), message: issue.message }]
  }
  const [meant] = [...issue.errors].sort((a, b) => a.length - b.length)
  return (meant ?? []).flatMap((inner) =>
    issuesOf({ ...inner, path: [...issue.path, ...inner.path] }),
  )
}

function pathOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`
    const name = String(key)
    if (!/^[A-Za-z_$][\w$]*$/.test(name)) return `${text}[${JSON.stringify(name)}]`
    return text === '' ? name : `${text}.${name}`
  }, '')
}

function describe(issues: readonly ReportIssue[]): string {
  const shown = issues
    .slice(0, shownIssues)
    .map(({ path, message }) => (path === '' ? message : `${path}: ${message}`))
  const rest = issues.length - shown.length
  return `${shown.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}`
}
