import type { DriftTest } from '../drift-test.ts'
import { absTextContentDrift } from './abs-text-content-drift.ts'
import { anderson } from './anderson.ts'
import { chisquare } from './chisquare.ts'
import { evidentlyCramerVonMises } from './cramer-von-mises.ts'
import { ed } from './ed.ts'
import { empiricalMmd } from './empirical-mmd.ts'
import { es } from './es.ts'
import { fisherExact } from './fisher-exact.ts'
import { gTest } from './g-test.ts'
import { hellinger } from './hellinger.ts'
import { jensenshannon } from './jensenshannon.ts'
import { klDiv } from './kl-div.ts'
import { ks } from './ks.ts'
import { mannw } from './mannw.ts'
import { percTextContentDrift } from './perc-text-content-drift.ts'
import { psi } from './psi.ts'
import { tTest } from './t-test.ts'
import { tvd } from './tvd.ts'
import { wasserstein } from './wasserstein.ts'
import { z } from './z.ts'

/** Every test of Evidently 0.4.40, with its id, score, threshold and side of the threshold. */
export const evidentlyDriftTests: readonly DriftTest[] = Object.freeze([
  ks,
  chisquare,
  z,
  tTest,
  mannw,
  anderson,
  evidentlyCramerVonMises,
  es,
  fisherExact,
  gTest,
  tvd,
  empiricalMmd,
  wasserstein,
  jensenshannon,
  klDiv,
  psi,
  hellinger,
  ed,
  percTextContentDrift,
  absTextContentDrift,
])
