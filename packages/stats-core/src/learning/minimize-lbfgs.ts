/** A smooth function: returns its value at `point` and fills `gradient`. */
export type Objective = (point: Float64Array, gradient: Float64Array) => number

/** Options of {@link minimizeLbfgs}. */
export interface LbfgsOptions {
  /** Ends when no element of the gradient is larger. @defaultValue 0.0001 */
  readonly tolerance?: number
  /** @defaultValue 200 */
  readonly maximumIterations?: number
}

/** Pairs of steps and changes of the gradient that stand for the curvature. */
const MEMORY = 8
/** Share of the promised decrease that a step must bring (Armijo). */
const SUFFICIENT = 1e-4
const MOST_HALVINGS = 40

interface Pair {
  readonly step: Float64Array
  readonly change: Float64Array
  readonly inverse: number
}

/**
 * Returns where a convex function is least, starting from 0.
 *
 * Limited-memory BFGS with a backtracking line search (Nocedal and Wright, "Numerical Optimization", algorithms 7.4 and 3.1). Deterministic.
 */
export function minimizeLbfgs(
  objective: Objective,
  dimensions: number,
  { tolerance = 1e-4, maximumIterations = 200 }: LbfgsOptions = {},
): Float64Array {
  let point = new Float64Array(dimensions)
  let gradient = new Float64Array(dimensions)
  let value = objective(point, gradient)
  const pairs: Pair[] = []
  for (let iteration = 0; iteration < maximumIterations; iteration += 1) {
    if (gradient.every((slope) => Math.abs(slope) <= tolerance)) break
    const direction = descend(gradient, pairs)
    const slope = dot(direction, gradient)
    const next = new Float64Array(dimensions)
    const nextGradient = new Float64Array(dimensions)
    let length = pairs.length === 0 ? 1 / Math.max(1, Math.sqrt(dot(gradient, gradient))) : 1
    let nextValue = Number.POSITIVE_INFINITY
    for (let halving = 0; halving < MOST_HALVINGS; halving += 1) {
      for (let i = 0; i < dimensions; i += 1) next[i] = point[i]! + length * direction[i]!
      nextValue = objective(next, nextGradient)
      if (nextValue <= value + SUFFICIENT * length * slope) break
      length /= 2
    }
    if (!(nextValue < value)) break
    remember(pairs, subtract(next, point), subtract(nextGradient, gradient))
    point = next
    gradient = nextGradient
    value = nextValue
  }
  return point
}

function remember(pairs: Pair[], step: Float64Array, change: Float64Array): void {
  const curvature = dot(step, change)
  if (!(curvature > 0)) return
  pairs.push({ step, change, inverse: 1 / curvature })
  if (pairs.length > MEMORY) pairs.shift()
}

/** The two-loop recursion: minus the approximate inverse Hessian times the gradient. */
function descend(gradient: Float64Array, pairs: readonly Pair[]): Float64Array {
  const direction = gradient.map((slope) => -slope)
  const factors = new Float64Array(pairs.length)
  for (let k = pairs.length - 1; k >= 0; k -= 1) {
    const { step, change, inverse } = pairs[k]!
    factors[k] = inverse * dot(step, direction)
    addScaled(direction, change, -factors[k]!)
  }
  const last = pairs.at(-1)
  if (last !== undefined) {
    const scale = 1 / (last.inverse * dot(last.change, last.change))
    for (let i = 0; i < direction.length; i += 1) direction[i]! *= scale
  }
  for (let k = 0; k < pairs.length; k += 1) {
    const { step, change, inverse } = pairs[k]!
    addScaled(direction, step, factors[k]! - inverse * dot(change, direction))
  }
  return direction
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i += 1) sum += a[i]! * b[i]!
  return sum
}

function subtract(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, i) => value - b[i]!)
}

function addScaled(target: Float64Array, source: Float64Array, factor: number): void {
  for (let i = 0; i < target.length; i += 1) target[i]! += factor * source[i]!
}
