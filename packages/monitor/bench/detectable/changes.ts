import { effectOfShift, effectOfSpread, type RandomSource } from '@leeway/stats-core'
import type { MlMonitorOptions } from '../../src/index.ts'

/** Draws a sample from what a column looks like normally, or after a change. */
export type Draw = (random: RandomSource, rows: number) => Float64Array | string[]

/** A column that can change by any effect. */
export interface Changing {
  readonly name: string
  /** Of the monitor, where its defaults do not judge such a column. */
  readonly options?: Partial<MlMonitorOptions>
  readonly before: Draw
  /** Draws after a change whose Jensen-Shannon distance (base 2) is `effect`. */
  readonly after: (effect: number) => Draw
}

/** A normal column that moves. */
export const shiftedNormal: Changing = {
  name: 'normal',
  before: normals(0),
  after: (effect) => normals(whereReached(effectOfShift, effect, 8)),
}

/** A normal column whose spread grows, judged by a test of spread. */
export const widenedNormal: Changing = {
  name: 'normal, levene',
  options: { tests: { x: 'levene' } },
  before: normals(0),
  after: (effect) =>
    normals(0, 1 + whereReached((growth) => effectOfSpread(1 + growth), effect, 20)),
}

/** Texts of which a share is replaced by others that have no word in common with them. */
export const replacedTexts: Changing = {
  name: 'texts',
  options: { tests: { x: 'text-domain-classifier' }, columnMapping: { textFeatures: ['x'] } },
  before: textsDrawn(0),
  after: (effect) =>
    textsDrawn(whereReached((share) => distance([1, 0], [1 - share, share]), effect, 1)),
}

/** A column of categories with shares 1, 1/2, 1/3, …, of which every other one grows. */
export function tiltedCategories(categories: number): Changing {
  const weights = Array.from({ length: categories }, (_, k) => 1 / (k + 1))
  const before = normed(weights)
  const tilted = (tilt: number): number[] =>
    normed(weights.map((weight, k) => weight * Math.exp(k % 2 === 0 ? -tilt : tilt)))
  const effectOf = (tilt: number): number => distance(before, tilted(tilt))
  return {
    name: `${categories} categories`,
    before: categoriesDrawn(before),
    after: (effect) => categoriesDrawn(tilted(whereReached(effectOf, effect, 8))),
  }
}

function normals(mean: number, deviation = 1): Draw {
  return (random, rows) =>
    Float64Array.from({ length: rows }, () => {
      const radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()))
      return deviation * radius * Math.cos(2 * Math.PI * random.nextDouble()) + mean
    })
}

/** Ten words each, of sixty that most texts choose from, or of another sixty. */
function textsDrawn(shareOfOthers: number): Draw {
  return (random, rows) =>
    Array.from({ length: rows }, () => {
      const topic = random.nextDouble() < shareOfOthers ? 'other' : 'usual'
      const words = Array.from({ length: 10 }, () => Math.floor(60 * random.nextDouble() ** 2))
      return words.map((word) => `${topic}${word}`).join(' ')
    })
}

function categoriesDrawn(shares: readonly number[]): Draw {
  return (random, rows) =>
    Array.from({ length: rows }, () => {
      let left = random.nextDouble()
      const index = shares.findIndex((share) => {
        left -= share
        return left < 0
      })
      return `c${index === -1 ? shares.length - 1 : index}`
    })
}

/** The argument in [0, most] at which an increasing function reaches a value. */
function whereReached(increasing: (x: number) => number, value: number, most: number): number {
  let low = 0
  let high = most
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2
    if (increasing(middle) < value) low = middle
    else high = middle
  }
  return high
}

function normed(weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map((weight) => weight / sum)
}

function distance(p: readonly number[], q: readonly number[]): number {
  const term = (share: number, middle: number): number =>
    share > 0 ? share * Math.log2(share / middle) : 0
  const divergence = p.reduce((sum, share, k) => {
    const middle = (share + q[k]!) / 2
    return sum + (term(share, middle) + term(q[k]!, middle)) / 2
  }, 0)
  return Math.sqrt(Math.max(0, divergence))
}
