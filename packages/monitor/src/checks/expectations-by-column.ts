import type { PlacedExpectation } from '../drift/examine-column.ts'
import { builtinChecks } from './builtin-checks.ts'
import type { CheckRegistry } from './check-registry.ts'
import type { Expectation } from './expectation.ts'

/** Returns, for each column, the expectations that a built-in check of one column can tell: those can be looked at together with its values, in any thread. */
export function expectationsByColumn(
  expectations: readonly Expectation[],
  registry: CheckRegistry,
): Map<string, PlacedExpectation[]> {
  const byColumn = new Map<string, PlacedExpectation[]>()
  for (const [place, expectation] of expectations.entries()) {
    const check = registry.find(expectation.check)
    const { column } = expectation
    if (check?.of !== 'column' || column === undefined || !builtinChecks.includes(check)) continue
    const known = byColumn.get(column) ?? []
    byColumn.set(column, known)
    known.push({ place, expectation })
  }
  return byColumn
}
