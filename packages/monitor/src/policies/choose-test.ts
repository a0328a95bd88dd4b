import type { Kind } from '@leeway/stats-core'
import type { CountRange, Policy, TestRule } from './policy.ts'

/** What a policy's table looks at. */
export interface ColumnFacts {
  readonly kind: Kind
  /** Values of the reference; missing and infinite ones are not counted. */
  readonly referenceValues: number
  /** Different values of both sides together, infinite ones not counted; asked for only where a rule depends on it. */
  readonly distinctValues: () => number
}

/** Returns the id of the test that the first fitting rule of the policy names, or `undefined` when none fits. */
export function chooseTest({ rules }: Policy, facts: ColumnFacts): string | undefined {
  return rules.find((rule) => fits(rule, facts))?.test
}

function fits(rule: TestRule, { kind, referenceValues, distinctValues }: ColumnFacts): boolean {
  return (
    rule.kind === kind &&
    isWithin(rule.referenceValues, () => referenceValues) &&
    isWithin(rule.distinctValues, distinctValues)
  )
}

function isWithin(range: CountRange | undefined, count: () => number): boolean {
  if (range === undefined) return true
  const { atLeast = 0, atMost = Number.POSITIVE_INFINITY } = range
  const value = count()
  return value >= atLeast && value <= atMost
}
