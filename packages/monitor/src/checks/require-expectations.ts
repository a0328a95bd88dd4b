import { formatTest, type ValueFormat } from '@leeway/stats-core/quality'
import { requireColumn } from '../column-mapping.ts'
import { MonitorError } from '../monitor-error.ts'
import { nearestName } from '../nearest-name.ts'
import type { Check, FieldKind } from './check.ts'
import type { CheckRegistry } from './check-registry.ts'
import type { Expectation } from './expectation.ts'

/**
 * Checks expectations before any data are looked at: each names a check of the registry, a column of the reference where the check is of one, and
 * conditions that the check has; no two are of the same check, column and name.
 *
 * @throws MonitorError `invalid_option`, `unknown_column`
 */
export function requireExpectations(
  expectations: readonly Expectation[],
  registry: CheckRegistry,
  columns: ReadonlySet<string>,
): void {
  const seen = new Set<string>()
  for (const [index, expectation] of expectations.entries()) {
    const option = `expectations[${index}]`
    const { check: id, column, name, tolerance = 0, severity } = expectation
    const check = registry.find(id)
    if (check === undefined)
      throw invalid(`${option}: no check ${JSON.stringify(id)}`, hint(id, registry))
    if (check.of === 'column' && column === undefined) {
      throw invalid(`${option}: the check ${id} is of a column`, 'name one in `column`')
    }
    if (column !== undefined) requireColumn(column, `${option}.column`, columns)
    if (!(tolerance >= 0 && tolerance < Number.POSITIVE_INFINITY)) {
      throw invalid(
        `${option}: tolerance is ${String(tolerance)}`,
        'it must be a finite number, at least 0',
      )
    }
    if (severity !== undefined && !['info', 'warning', 'critical'].includes(severity)) {
      throw invalid(
        `${option}: severity is ${JSON.stringify(severity)}`,
        'it must be info, warning or critical',
      )
    }
    requireCondition(option, expectation, check)
    const key = JSON.stringify([id, column, name])
    if (seen.has(key)) {
      throw invalid(
        `${option}: there is already an expectation of the check ${id}${column === undefined ? '' : ` on column ${JSON.stringify(column)}`}`,
        'give one of them a `name` of its own',
      )
    }
    seen.add(key)
  }
}

function requireCondition(
  option: string,
  { condition = {} }: Expectation,
  { id, fields }: Check,
): void {
  for (const [field, value] of Object.entries(condition)) {
    const kind = fields[field]
    if (kind === undefined) {
      const known = Object.keys(fields).join(', ')
      throw invalid(
        `${option}: condition has ${JSON.stringify(field)}`,
        known === '' ? `the check ${id} has no condition` : `the check ${id} has ${known}`,
      )
    }
    const { fits, words } = fieldKinds[kind]
    if (!fits(value))
      throw invalid(`${option}: condition.${field} is of no use`, `it must be ${words}`)
  }
  for (const field of ['format', 'quantile', 'category']) {
    if (field in fields && !(field in condition)) {
      throw invalid(`${option}: condition.${field} is missing`, `the check ${id} needs it`)
    }
  }
}

const isNumber = (value: unknown): value is number => Number.isFinite(value)

const fieldKinds: Readonly<
  Record<FieldKind, { fits: (value: unknown) => boolean; words: string }>
> = {
  number: { fits: isNumber, words: 'a finite number' },
  share: {
    fits: (value) => isNumber(value) && value >= 0 && value <= 1,
    words: 'a number in [0, 1]',
  },
  count: { fits: (value) => isNumber(value) && value >= 0, words: 'a number, at least 0' },
  seconds: {
    fits: (value) => isNumber(value) && value >= 0,
    words: 'a number of seconds, at least 0',
  },
  text: { fits: (value) => typeof value === 'string', words: 'text' },
  flag: { fits: (value) => typeof value === 'boolean', words: 'true or false' },
  names: {
    fits: (value) => Array.isArray(value) && value.every((name) => typeof name === 'string'),
    words: 'a list of texts',
  },
  format: {
    fits: isFormat,
    words:
      'email, uuid, iso-date, iso-date-time, or { pattern } with a regular expression that RE2 reads',
  },
}

function isFormat(value: unknown): boolean {
  if (typeof value === 'string')
    return ['email', 'uuid', 'iso-date', 'iso-date-time'].includes(value)
  try {
    formatTest(value as ValueFormat)
    return true
  } catch {
    return false
  }
}

function hint(id: string, { checks }: CheckRegistry): string {
  const known = checks.map((check) => check.id)
  const nearest = nearestName(id, known)
  return `${nearest === undefined ? '' : `did you mean ${nearest}? `}known: ${known.join(', ')}`
}

function invalid(what: string, right: string): MonitorError {
  return new MonitorError('invalid_option', `monitor: ${what}; ${right}`)
}
