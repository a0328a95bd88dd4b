import { chiSquareHomogeneity } from './builtin/chi-square-homogeneity.ts'
import { jensenshannon } from './builtin/jensenshannon.ts'
import { ks } from './builtin/ks.ts'
import { rankOmnibus } from './builtin/rank-omnibus.ts'
import { wasserstein } from './builtin/wasserstein.ts'
import type { DriftTest } from './drift-test.ts'

/** Every drift test that Leeway brings, the numeric ones first. A new one is a file in `builtin/` and a line here. */
export const builtinDriftTests: readonly DriftTest[] = Object.freeze([
  rankOmnibus,
  ks,
  wasserstein,
  jensenshannon,
  chiSquareHomogeneity,
])
