import type { StatsError } from '../../stats-error.ts'
import { profileError } from './profile-error.ts'

/** Returns the error that a place in a profile holds something else than it should. Values of the data are never shown, only what kind of thing they are. */
export function malformed(path: string, expected: string, found: unknown): StatsError {
  return profileError(`${path} must be ${expected}, found ${describe(found)}`)
}

function describe(found: unknown): string {
  if (Array.isArray(found)) return `a list of ${found.length}`
  if (found === null || found === undefined) return 'nothing'
  if (typeof found === 'string') return 'a text'
  return typeof found === 'number' ? 'another number' : `a ${typeof found}`
}

/** Returns `value` as a record. @throws StatsError `invalid_option` when it is none */
export function checkRecord(value: unknown, path: string): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return value as Readonly<Record<string, unknown>>
  }
  throw malformed(path, 'a record', value)
}

/** Returns `value` as a list of what `check` returns for each entry. @throws StatsError `invalid_option` when it is none */
export function checkList<T>(
  value: unknown,
  path: string,
  check: (entry: unknown, path: string) => T,
): T[] {
  if (!Array.isArray(value)) throw malformed(path, 'a list', value)
  return value.map((entry: unknown, index) => check(entry, `${path}[${index}]`))
}

/** Returns `value` as a whole number ≥ 0. @throws StatsError `invalid_option` when it is none */
export function checkWhole(value: unknown, path: string): number {
  if (Number.isSafeInteger(value) && (value as number) >= 0) return value as number
  throw malformed(path, 'a whole number, 0 or more', value)
}

/** Returns `value` as a finite number. @throws StatsError `invalid_option` when it is none */
export function checkNumber(value: unknown, path: string): number {
  if (Number.isFinite(value)) return value as number
  throw malformed(path, 'a number', value)
}

/** Returns `value` as a text. @throws StatsError `invalid_option` when it is none */
export function checkText(value: unknown, path: string): string {
  if (typeof value === 'string') return value
  throw malformed(path, 'a text', value)
}

/** Returns `value` as numbers, each above the last, or at least as large where `ties` are allowed. @throws StatsError `invalid_option` otherwise */
export function checkAscending(value: unknown, path: string, ties: 'ties' | 'no ties'): number[] {
  const numbers = checkList(value, path, checkNumber)
  for (let i = 1; i < numbers.length; i++) {
    const [previous, next] = [numbers[i - 1]!, numbers[i]!]
    if (ties === 'ties' ? next < previous : next <= previous) {
      throw malformed(`${path}[${i}]`, 'above the number before it', next)
    }
  }
  return numbers
}

/** Throws unless two numbers that say the same agree. @throws StatsError `invalid_option` */
export function checkSum(found: number, expected: number, path: string): void {
  if (found === expected) return
  throw profileError(`${path} must add up to ${expected}, found ${found}`)
}
