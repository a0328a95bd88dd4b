import { andersonDarling } from './builtin/anderson-darling.ts'
import { boschloo } from './builtin/boschloo.ts'
import { categoricalOmnibus } from './builtin/categorical-omnibus.ts'
import { chiSquareHomogeneity } from './builtin/chi-square-homogeneity.ts'
import { cramerVonMises } from './builtin/cramer-von-mises.ts'
import { energyDistance } from './builtin/energy-distance.ts'
import { fisher } from './builtin/fisher.ts'
import { gHomogeneity } from './builtin/g-homogeneity.ts'
import { hellingerDistance } from './builtin/hellinger-distance.ts'
import { jensenShannon } from './builtin/jensen-shannon.ts'
import { kuiper } from './builtin/kuiper.ts'
import { kullbackLeibler } from './builtin/kullback-leibler.ts'
import { lInfinity } from './builtin/l-infinity.ts'
import { levene } from './builtin/levene.ts'
import { mannWhitney } from './builtin/mann-whitney.ts'
import { populationStabilityIndex } from './builtin/population-stability-index.ts'
import { rankOmnibus } from './builtin/rank-omnibus.ts'
import { textDomainClassifier } from './builtin/text-domain-classifier.ts'
import { totalVariation } from './builtin/total-variation.ts'
import { twoProportion } from './builtin/two-proportion.ts'
import { wassersteinDistance } from './builtin/wasserstein-distance.ts'
import { welchT } from './builtin/welch-t.ts'
import type { DriftTest } from './drift-test.ts'
import { evidentlyDriftTests } from './evidently/evidently-drift-tests.ts'

/**
 * Every drift test that Leeway brings: its own, those for numbers first, then for categories, for both, and for texts; then Evidently's. A new one is a file in
 * `builtin/` and a line here.
 */
export const builtinDriftTests: readonly DriftTest[] = Object.freeze([
  rankOmnibus,
  andersonDarling,
  cramerVonMises,
  kuiper,
  mannWhitney,
  welchT,
  levene,
  wassersteinDistance,
  energyDistance,
  categoricalOmnibus,
  chiSquareHomogeneity,
  gHomogeneity,
  boschloo,
  fisher,
  twoProportion,
  populationStabilityIndex,
  kullbackLeibler,
  jensenShannon,
  hellingerDistance,
  totalVariation,
  lInfinity,
  textDomainClassifier,
  ...evidentlyDriftTests,
])
