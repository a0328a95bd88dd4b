/** Width of a box in units of σ … */
const BOX = 0.25
/** … and order of the expansion within it: |remainder| < 0.25^14 / √14! = 1.3e-14 of the box pair's weight. */
const ORDER = 13
/** Boxes further apart than this many σ do not see each other: e^(−8.6² / 2) = 9e-17. */
const REACH = 8.6

/** Sums of the Gaussian kernel over all pairs of values. */
export interface GaussSums {
  /** Over pairs within the reference, each value with itself included. */
  readonly reference: number
  /** Over pairs within the current values. */
  readonly current: number
  /** Over pairs of a reference and a current value. */
  readonly across: number
}

/**
 * Returns the sums of exp(−(x − y)² / 2σ²) over all ordered pairs of two samples of numbers, without forming the pairs.
 *
 * A fast Gauss transform (Greengard and Strain 1991, SIAM J. Sci. Stat. Comput. 12) in one dimension: values are put into boxes of σ / 4 and each box into its first
 * 14 moments; two boxes meet through the Taylor series of the kernel at the distance of their centres, whose derivatives are Hermite polynomials. Relative error
 * below 1e-12. O(n + boxes), whatever the law of the values: an outlier costs one box.
 *
 * @param reference sorted ascending, finite
 * @param current sorted ascending, finite
 * @param sigma > 0
 */
export function gaussTransform(
  reference: Float64Array,
  current: Float64Array,
  sigma: number,
): GaussSums {
  const origin = reference[reference.length >> 1] ?? 0
  const ofReference = boxesOf(reference, origin, sigma)
  const ofCurrent = boxesOf(current, origin, sigma)
  return {
    reference: sumOverPairs(ofReference, ofReference),
    current: sumOverPairs(ofCurrent, ofCurrent),
    across: sumOverPairs(ofReference, ofCurrent),
  }
}

/** Occupied boxes, ascending. */
interface Boxes {
  /** Index of each box on the line, a whole number. */
  readonly places: Float64Array
  /** Per box Σ u^k / k! for k = 0 … 13, u the distance from its centre in σ. */
  readonly moments: Float64Array
}

const STRIDE = ORDER + 1

/** Beyond so many σ a value is its box's centre: the double itself is no finer. */
const FARTHEST_RESOLVED = 2 ** 48
const FARTHEST = 1e300

function boxesOf(sorted: Float64Array, origin: number, sigma: number): Boxes {
  const places: number[] = []
  const moments: number[] = []
  for (let i = 0; i < sorted.length; i += 1) {
    const position = Math.min(Math.max((sorted[i]! - origin) / sigma, -FARTHEST), FARTHEST)
    const place = Math.floor(position / BOX)
    if (place !== places.at(-1)) {
      places.push(place)
      for (let k = 0; k <= ORDER; k += 1) moments.push(0)
    }
    const isResolved = Math.abs(position) < FARTHEST_RESOLVED
    const u = isResolved ? position - (place + 0.5) * BOX : 0
    const start = moments.length - STRIDE
    let term = 1
    for (let k = 0; k <= ORDER; k += 1) {
      moments[start + k]! += term
      term *= u / (k + 1)
    }
  }
  return { places: Float64Array.from(places), moments: Float64Array.from(moments) }
}

function sumOverPairs(a: Boxes, b: Boxes): number {
  const derivatives = new Float64Array(STRIDE)
  let first = 0
  let sum = 0
  for (let i = 0; i < a.places.length; i += 1) {
    const place = a.places[i]!
    while (first < b.places.length && (place - b.places[first]!) * BOX > REACH) first += 1
    for (let j = first; j < b.places.length; j += 1) {
      const distance = (place - b.places[j]!) * BOX
      if (distance < -REACH) break
      gaussianDerivatives(distance, derivatives)
      sum += meet(a.moments, i * STRIDE, b.moments, j * STRIDE, derivatives)
    }
  }
  return sum
}

/** Fills `into` with g, g′, … of g(t) = exp(−t² / 2): g⁽ᵏ⁺¹⁾ = −t g⁽ᵏ⁾ − k g⁽ᵏ⁻¹⁾. */
function gaussianDerivatives(t: number, into: Float64Array): void {
  into[0] = Math.exp((-t * t) / 2)
  into[1] = -t * into[0]
  for (let k = 1; k < ORDER; k += 1) into[k + 1] = -t * into[k]! - k * into[k - 1]!
}

/** Σ over k + l ≤ 13 of a_k b_l (−1)^l g⁽ᵏ⁺ˡ⁾. */
function meet(
  a: Float64Array,
  aStart: number,
  b: Float64Array,
  bStart: number,
  derivatives: Float64Array,
): number {
  let sum = 0
  for (let k = 0; k <= ORDER; k += 1) {
    let inner = 0
    let sign = 1
    for (let l = 0; k + l <= ORDER; l += 1) {
      inner += sign * b[bStart + l]! * derivatives[k + l]!
      sign = -sign
    }
    sum += a[aStart + k]! * inner
  }
  return sum
}
