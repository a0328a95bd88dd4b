import { readFileSync } from 'node:fs'

type Law = (seed: number, n: number) => Float64Array

/** A sample as test/golden/continuous/pairs.py describes it. */
export type SampleRecipe =
  | { values: number[] }
  | { pair: string; side: 'reference' | 'current' }
  | { law: string; seed: number; n: number; shift?: number; scale?: number }

const evidentlyPairs: Record<string, Record<'reference' | 'current', number[]>> = JSON.parse(
  readFileSync(new URL('../../golden/continuous/evidently-pairs.json', import.meta.url), 'utf8'),
)

function fmix32(value: number): number {
  let x = value
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b)
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35)
  return (x ^ (x >>> 16)) >>> 0
}

function uniformAt(i: number, seed: number): number {
  return (fmix32(Math.imul(i, 0x9e3779b1) + fmix32(seed)) + 0.5) / 2 ** 32
}

function normalAt(i: number, seed: number): number {
  return (
    Math.sqrt(-2 * Math.log(uniformAt(i, seed))) * Math.cos(2 * Math.PI * uniformAt(i, seed + 7919))
  )
}

const perValue =
  (valueAt: (i: number, seed: number) => number): Law =>
  (seed, n) =>
    Float64Array.from({ length: n }, (_, i) => valueAt(i, seed))

const laws: Record<string, Law> = {
  normal: perValue(normalAt),
  uniform: perValue(uniformAt),
  lognormal: perValue((i, seed) => Math.exp(0.5 * normalAt(i, seed))),
  heavy: perValue((i, seed) => Math.exp(3 * normalAt(i, seed))),
  cauchy: perValue((i, seed) => normalAt(i, seed) / normalAt(i, seed + 104729)),
  five: perValue((i, seed) => Math.floor(5 * uniformAt(i, seed))),
  twenty: perValue((i, seed) => Math.floor(20 * uniformAt(i, seed) ** 2)),
  coin: perValue((i, seed) => Math.floor(uniformAt(i, seed) + 0.4)),
  tenths: perValue((i, seed) => Math.floor(10 * normalAt(i, seed)) / 10),
  constant: perValue(() => 1),
}

/** Returns the sample, sorted. */
export function drawSample(recipe: SampleRecipe): Float64Array {
  return unsorted(recipe).sort()
}

function unsorted(recipe: SampleRecipe): Float64Array {
  if ('values' in recipe) return Float64Array.from(recipe.values)
  if ('pair' in recipe) return Float64Array.from(evidentlyPairs[recipe.pair]![recipe.side])
  const { law, seed, n, shift = 0, scale = 1 } = recipe
  return laws[law]!(seed, n).map((value) => scale * value + shift)
}
