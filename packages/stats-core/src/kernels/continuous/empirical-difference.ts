/**
 * What one walk over two sorted samples learns of `d(x) = m n (F(x) − G(x))`, the difference of their
 * empirical distribution functions in whole numbers: enough for every statistic that is a functional
 * of it.
 *
 * Sums run over the distinct values; at each, `a` and `b` are how often it occurs in the reference
 * and the current sample, `g = a + b`, `δ = n a − m b`, `ε = m a − n b`; `M` is the mean of `d` before
 * and after it, and `P` that of the pooled rank.
 */
export interface EmpiricalDifference {
  /** Length of the reference sample. */
  readonly m: number
  /** Length of the current sample. */
  readonly n: number
  /** Different values of both samples together. */
  readonly distinct: number
  /** Largest d, ≥ 0. */
  readonly highest: number
  /** The smallest value at which it is reached. */
  readonly highestAt: number
  /** Smallest d, ≤ 0. */
  readonly lowest: number
  /** The smallest value at which it is reached. */
  readonly lowestAt: number
  /** `∫ |F − G| dx`, in the values' unit. */
  readonly area: number
  /** `∫ (F − G)² dx`, in the values' unit. */
  readonly squaredArea: number
  /** `Σ g M²`. */
  readonly squares: number
  /** `Σ g (δ² + δ ε + ε² − m² − m n − n²)`, 0 without ties. */
  readonly tiedSquares: number
  /** `Σ g M² / (P (N − P) − N g / 4)`, N = m + n. */
  readonly weightedSquares: number
  /** Pairs in which the reference is larger, ties counting half: U. */
  readonly superiority: number
  /** `Σ g³ − g`, 0 without ties. */
  readonly tieTerm: number
}

/** A walk on its way: how far it is in both samples, and what it learned so far. */
interface Walk {
  i: number
  j: number
  /** Counts up to the value before the one that the walk stands at. */
  referenceBefore: number
  currentBefore: number
  previous: number
  distinct: number
  highest: number
  highestAt: number
  lowest: number
  lowestAt: number
  area: number
  /** What rounding took from `area`. */
  lost: number
  squaredArea: number
  squares: number
  tiedSquares: number
  weightedSquares: number
  superiority: number
  tieTerm: number
}

/**
 * Returns what the difference of two empirical distribution functions has to say: for one test or
 * for all of them at once.
 *
 * One pass, O(m + n), without memory of its own. Areas are summed over the gaps between distinct
 * values, the first with compensated (Neumaier) addition.
 *
 * @param reference sorted ascending, no NaN; areas need finite values
 * @param current sorted ascending, no NaN; areas need finite values
 */
export function empiricalDifference(
  reference: Float64Array,
  current: Float64Array,
): EmpiricalDifference {
  const m = reference.length
  const n = current.length
  const walk = startOf(Math.min(reference[0] ?? Number.NaN, current[0] ?? Number.NaN))
  while (walk.i + walk.j <= m + n) walkOn(walk, reference, current)
  return {
    m,
    n,
    distinct: walk.distinct,
    highest: walk.highest,
    highestAt: walk.highestAt,
    lowest: walk.lowest,
    lowestAt: walk.lowestAt,
    area: walk.area + walk.lost,
    squaredArea: walk.squaredArea,
    squares: walk.squares / 4,
    tiedSquares: walk.tiedSquares,
    weightedSquares: walk.weightedSquares,
    superiority: walk.superiority / 2,
    tieTerm: walk.tieTerm,
  }
}

function startOf(smallest: number): Walk {
  return {
    i: 0,
    j: 0,
    referenceBefore: 0,
    currentBefore: 0,
    previous: Number.NaN,
    distinct: 0,
    highest: 0,
    highestAt: smallest,
    lowest: 0,
    lowestAt: smallest,
    area: 0,
    lost: 0,
    squaredArea: 0,
    squares: 0,
    tiedSquares: 0,
    weightedSquares: 0,
    superiority: 0,
    tieTerm: 0,
  }
}

/** What a step adds to the count of a sample, as doubles: products of whole numbers make an engine give up on the loop where they outgrow 32 bits. */
const STEP = Float64Array.of(0, 1)
/**
 * Steps between two returns. An engine compiles a function that is called often better than a loop
 * it has to enter midway, whose running sums it boxes (V8: a third of the speed).
 */
const STRIDE = 4096

/**
 * Goes up to {@link STRIDE} steps on, and at the end one more that closes the last value.
 *
 * Which sample the next value comes from is a number and not branched on, for no processor could
 * guess it.
 */
function walkOn(walk: Walk, reference: Float64Array, current: Float64Array): void {
  const m = reference.length
  const n = current.length
  const size = m + n
  const unit = 1 / (m * n)
  const untied = m * m + m * n + n * n
  const candidates = new Float64Array(2)
  let { i, j, referenceBefore, currentBefore, previous, distinct } = walk
  let { highest, highestAt, lowest, lowestAt, area, lost, squaredArea } = walk
  let { squares, tiedSquares, weightedSquares, superiority, tieTerm } = walk
  let before = n * referenceBefore - m * currentBefore
  let inReference = i
  let inCurrent = j
  const first = i + j
  const end = Math.min(first + STRIDE, size + 1)
  for (let k = first; k < end; k += 1) {
    let value = Number.NaN
    let fromReference = 0
    if (i < m && j < n) {
      const ofReference = reference[i]!
      const ofCurrent = current[j]!
      candidates[0] = ofCurrent
      candidates[1] = ofReference
      fromReference = Number(ofReference < ofCurrent)
      value = candidates[fromReference]!
    } else if (i < m) {
      fromReference = 1
      value = reference[i]!
    } else if (j < n) {
      value = current[j]!
    }
    if (value !== previous && k > 0) {
      const a = inReference - referenceBefore
      const b = inCurrent - currentBefore
      const ties = a + b
      const after = n * inReference - m * inCurrent
      const doubledMean = before + after
      const doubledRank = referenceBefore + inReference + currentBefore + inCurrent
      const square = ties * doubledMean * doubledMean
      squares += square
      weightedSquares += square / (doubledRank * (2 * size - doubledRank) - size * ties)
      superiority += a * (currentBefore + inCurrent)
      if (ties !== 1) {
        const delta = n * a - m * b
        const epsilon = m * a - n * b
        tiedSquares += ties * (delta * delta + delta * epsilon + epsilon * epsilon - untied)
        tieTerm += ties * (ties * ties - 1)
      }
      if (after > highest) {
        highest = after
        highestAt = previous
      }
      if (after < lowest) {
        lowest = after
        lowestAt = previous
      }
      if (k < size) {
        const gap = value - previous
        const share = after * unit
        const strip = Math.abs(share) * gap
        const sum = area + strip
        lost += area >= strip ? area - sum + strip : strip - sum + area
        area = sum
        squaredArea += share * share * gap
      }
      distinct += 1
      referenceBefore = inReference
      currentBefore = inCurrent
      before = after
    }
    i += fromReference
    j += 1 - fromReference
    inReference += STEP[fromReference]!
    inCurrent += STEP[1 - fromReference]!
    previous = value
  }
  Object.assign(walk, { i, j, referenceBefore, currentBefore, previous, distinct })
  Object.assign(walk, { highest, highestAt, lowest, lowestAt, area, lost, squaredArea })
  Object.assign(walk, { squares, tiedSquares, weightedSquares, superiority, tieTerm })
}
