import { chiSquareHomogeneity } from './builtin/chi-square-homogeneity.ts'
import { rankOmnibus } from './builtin/rank-omnibus.ts'
import type { DriftTest } from './drift-test.ts'
import { evidentlyDriftTests } from './evidently/evidently-drift-tests.ts'

/** Every drift test that Leeway brings: its own, the numeric ones first, then Evidently's. A new one is a file in `builtin/` and a line here. */
export const builtinDriftTests: readonly DriftTest[] = Object.freeze([
  rankOmnibus,
  chiSquareHomogeneity,
  ...evidentlyDriftTests,
])
