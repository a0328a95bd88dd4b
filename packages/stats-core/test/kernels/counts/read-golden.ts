import { readFileSync } from 'node:fs'

/**
 * One golden case: counts of both samples, and the expected numbers, where "inf", "nan" and "error" are
 * words.
 */
export type GoldenCase = Record<string, unknown> & {
  readonly reference: number[]
  readonly current: number[]
}

/** The cases of a file in `test/golden/counts`. */
export function readGolden(file: string): GoldenCase[] {
  const url = new URL(`../../golden/counts/${file}`, import.meta.url)
  return (JSON.parse(readFileSync(url, 'utf8')) as { cases: GoldenCase[] }).cases
}

/** A golden number, its words for Infinity and NaN resolved. */
export function numberOf(golden: unknown): number {
  if (golden === 'inf') return Number.POSITIVE_INFINITY
  return golden === 'nan' ? Number.NaN : (golden as number)
}

/** Whether `actual` agrees with `expected` within a relative tolerance, or absolutely within `floor`. */
export function agrees(actual: number, expected: number, relative: number, floor: number): boolean {
  if (Number.isNaN(expected)) return Number.isNaN(actual)
  if (actual === expected) return true
  return Math.abs(actual - expected) <= Math.max(relative * Math.abs(expected), floor)
}
