import { formatNumber } from '../format/number.ts'

/** Returns a count with its noun: `1 feature`, `24 features`. */
export function countOf(count: number, singular: string, plural = `${singular}s`): string {
  return `${formatNumber(count)}\u00a0${count === 1 ? singular : plural}`
}
