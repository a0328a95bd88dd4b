import { ExportError } from '../export-error.ts'

/**
 * Returns the path of a group, `/metrics/job/<job>/<label>/<value>…`. Values of letters, digits, `_`, `-` and `.` stand as they are; all others
 * (slashes, empty ones, `..`, any other character) in the base64 form that the Pushgateway has for them, so that no value is ever taken for a part of the path.
 *
 * @throws {ExportError} `invalid_option` for an empty job, or a label that Prometheus does not take
 */
export function groupPath(job: string, labels: Readonly<Record<string, string>>): string {
  if (job === '') {
    throw new ExportError('invalid_option', 'pushgateway: job is empty, expected a name')
  }
  const bad = Object.keys(labels).find((name) => !/^(?!__)[a-zA-Z_][a-zA-Z0-9_]*$/.test(name))
  if (bad !== undefined || 'job' in labels) {
    throw new ExportError(
      'invalid_option',
      `pushgateway: found the grouping label ${JSON.stringify(bad ?? 'job')}, expected letters, digits and "_", not "job"`,
    )
  }
  const parts = Object.entries({ job, ...labels }).map(([name, value]) => part(name, value))
  return `/metrics/${parts.join('/')}`
}

function part(name: string, value: string): string {
  if (/^[a-zA-Z0-9_-][a-zA-Z0-9_.-]*$/.test(value)) return `${name}/${value}`
  return `${name}@base64/${Buffer.from(value).toString('base64url') || '='}`
}
