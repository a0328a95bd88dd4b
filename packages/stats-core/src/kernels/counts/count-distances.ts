import type { CellCounts } from './cell-counts.ts'
import { hellinger } from './hellinger.ts'
import { jensenShannon } from './jensen-shannon.ts'
import { kullbackLeibler } from './kullback-leibler.ts'
import { lInfinity } from './l-infinity.ts'
import { psi } from './psi.ts'
import { totalVariation } from './total-variation.ts'

/** A distance between the shares of two samples, and what is known of it under no drift. */
export interface CountDistance {
  /** Its name, as Evidently has it where Evidently has it. */
  readonly id: string
  /** Whether exchanging the samples changes nothing. */
  readonly symmetric: boolean
  /** Its largest value; Infinity where there is none. */
  readonly maximum: number
  /** The distance, ≥ 0, and 0 for identical shares. */
  readonly compute: (reference: CellCounts, current: CellCounts) => number
  /** Present where a chi-squared law holds under no drift when all counts are large. */
  readonly law?: {
    /**
     * A function of the distance that, times n·m / (n + m), follows the chi-squared law with (cells − 1)
     * degrees of freedom: the second-order term of the distance about p = q.
     */
    readonly chiSquared: (distance: number) => number
    /** The smallest expected count from which that law keeps its promise down to p = 0.001. */
    readonly trustedFrom: number
  }
}

/** The built-in distances by their id. */
export const countDistances: {
  readonly psi: CountDistance
  readonly kl_div: CountDistance
  readonly jensenshannon: CountDistance
  readonly hellinger: CountDistance
  readonly TVD: CountDistance
  readonly l_infinity: CountDistance
} = {
  psi: {
    id: 'psi',
    symmetric: true,
    maximum: Number.POSITIVE_INFINITY,
    compute: (reference, current) => psi(reference, current),
    law: { chiSquared: (distance) => distance, trustedFrom: 200 },
  },
  kl_div: {
    id: 'kl_div',
    symmetric: false,
    maximum: Number.POSITIVE_INFINITY,
    compute: (reference, current) => kullbackLeibler(reference, current),
    law: { chiSquared: (distance) => 2 * distance, trustedFrom: 500 },
  },
  jensenshannon: {
    id: 'jensenshannon',
    symmetric: true,
    maximum: Math.sqrt(Math.LN2),
    compute: (reference, current) => jensenShannon(reference, current).distance,
    law: { chiSquared: (distance) => 8 * distance * distance, trustedFrom: 200 },
  },
  hellinger: {
    id: 'hellinger',
    symmetric: true,
    maximum: 1,
    compute: hellinger,
    law: { chiSquared: (distance) => 8 * distance * distance, trustedFrom: 200 },
  },
  TVD: { id: 'TVD', symmetric: true, maximum: 1, compute: totalVariation },
  l_infinity: { id: 'l_infinity', symmetric: true, maximum: 1, compute: lInfinity },
}
