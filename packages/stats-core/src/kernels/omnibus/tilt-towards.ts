/** The exponential tilting under which a sum of scores has a given mean. */
export interface Tilt {
  /** The tilt θ of the scores, > 0 for a sum above the mean. */
  readonly tilt: number
  /** Twice the Kullback-Leibler distance of the tilted from the untilted law, ≥ 0. */
  readonly deviance: number
  /** |K″(α, θ)| / K_αα(0, 0): the determinant of the tilted covariance over the untilted variance of the number drawn. */
  readonly information: number
}

const MOST_STEPS = 200

/** From this Newton decrement on, a full step lands on the minimum to working precision. */
const LAST_DECREMENT = 1e-9

/**
 * Returns the tilt at which `draws` rows and a score sum of `sum` are the expected values.
 *
 * Each row is drawn by itself with log odds logit(draws / rows) + α + θ · score. α and θ minimise
 * K(α, θ) − α draws − θ sum, K the cumulant function of (number, sum): convex, solved by Newton's method with step halving from (0, 0).
 *
 * @param values score of each cell, mean 0 and variance 1 over the rows
 * @param sizes rows of each cell
 * @param draws rows drawn, between 0 and all, exclusive
 * @param sum below the largest sum that so many rows can have
 */
export function tiltTowards(
  values: Float64Array,
  sizes: Float64Array,
  draws: number,
  sum: number,
): Tilt {
  const rows = sizes.reduce((total, size) => total + size, 0)
  const share = draws / rows
  const at = (shift: number, tilt: number): Point => {
    const cumulants = evaluate(values, sizes, share, shift, tilt)
    return {
      ...cumulants,
      shift,
      tilt,
      objective: cumulants.cumulant - shift * draws - tilt * sum,
    }
  }
  let point = at(0, 0)
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const { weight, square, cross } = point
    const gapDraws = point.drawn - draws
    const gapSum = point.scored - sum
    const determinant = weight * square - cross * cross
    const toShift = (cross * gapSum - square * gapDraws) / determinant
    const toTilt = (cross * gapDraws - weight * gapSum) / determinant
    const decrement = -(gapDraws * toShift + gapSum * toTilt)
    if (!(decrement > LAST_DECREMENT)) {
      if (decrement > 0) point = at(point.shift + toShift, point.tilt + toTilt)
      break
    }
    point = descend(at, point, toShift, toTilt, decrement)
  }
  const determinant = point.weight * point.square - point.cross * point.cross
  return {
    tilt: point.tilt,
    deviance: -2 * point.objective,
    information: determinant / (rows * share * (1 - share)),
  }
}

/** The cumulant function of (number drawn, score sum) at a shift and a tilt, and its derivatives. */
interface Cumulants {
  readonly cumulant: number
  readonly drawn: number
  readonly scored: number
  readonly weight: number
  readonly cross: number
  readonly square: number
}

interface Point extends Cumulants {
  readonly shift: number
  readonly tilt: number
  readonly objective: number
}

/** The longest of the step, its half, its quarter, …, that lowers the objective as a convex function should. */
function descend(
  at: (shift: number, tilt: number) => Point,
  from: Point,
  toShift: number,
  toTilt: number,
  decrement: number,
): Point {
  for (let fraction = 1; ; fraction /= 2) {
    const next = at(from.shift + fraction * toShift, from.tilt + fraction * toTilt)
    const enough = from.objective - 0.1 * fraction * decrement
    if (next.objective <= enough || fraction < 1e-6) return next
  }
}

function evaluate(
  values: Float64Array,
  sizes: Float64Array,
  share: number,
  shift: number,
  tilt: number,
): Cumulants {
  let cumulant = 0
  let drawn = 0
  let scored = 0
  let weight = 0
  let cross = 0
  let square = 0
  for (let k = 0; k < values.length; k += 1) {
    const size = sizes[k]!
    const value = values[k]!
    const exponent = shift + tilt * value
    const small = Math.exp(-Math.abs(exponent))
    const total = exponent > 0 ? share + (1 - share) * small : 1 - share + share * small
    const chosen = exponent > 0 ? share / total : (share * small) / total
    const passed = exponent > 0 ? ((1 - share) * small) / total : (1 - share) / total
    const variance = size * chosen * passed
    cumulant += size * (Math.log(total) + Math.max(0, exponent))
    drawn += size * chosen
    scored += size * chosen * value
    weight += variance
    cross += variance * value
    square += variance * value * value
  }
  return { cumulant, drawn, scored, weight, cross, square }
}
