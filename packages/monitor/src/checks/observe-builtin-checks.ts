import type { PlacedExpectation } from '../drift/examine-column.ts'
import type { ColumnPair } from '../drift/pair-column.ts'
import { builtinChecks } from './builtin-checks.ts'
import { createCheckRegistry } from './check-registry.ts'
import type { Observation } from './observation.ts'
import { type ColumnCheckSettings, observeColumn } from './observe-column.ts'

const registry = createCheckRegistry(builtinChecks)

/** Returns what the built-in checks see of a column: a pure function of plain data, so that any thread can tell. */
export function observeBuiltinChecks(
  expectations: readonly PlacedExpectation[],
  pair: ColumnPair,
  settings: ColumnCheckSettings,
): { place: number; observation: Observation }[] {
  return expectations.flatMap(({ place, expectation }) => {
    const check = registry.find(expectation.check)
    return check?.of === 'column'
      ? [{ place, observation: observeColumn(expectation, check, pair, settings) }]
      : []
  })
}
