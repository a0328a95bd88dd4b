import { type Frame, frameFromArrays, type RandomSource } from '@leeway/stats-core'
import { normal } from '../../test/readings.ts'

/** Draws rows of columns that are hard on checks: heavy tails, rare categories, missing values, relations, labels. */
export function drawMany(random: RandomSource, rows: number): Frame {
  const column = <T>(make: () => T): T[] => Array.from({ length: rows }, make)
  const heavy = () =>
    normal(random) /
    Math.sqrt((normal(random) ** 2 + normal(random) ** 2 + normal(random) ** 2) / 3)
  const z = column(() => normal(random))
  const columns = {
    z,
    near: z.map((value) => value + normal(random)),
    heavy: z.map((value) => 2 * value + heavy()),
    skewed: column(() => Math.exp(2 * normal(random))),
    share: column(() => random.nextDouble()),
    gaps: column(() => (random.nextDouble() < 0.1 ? null : Math.round(10 * random.nextDouble()))),
    half: column(() => (random.nextDouble() < 0.5 ? null : normal(random))),
    flag: column(() => (random.nextDouble() < 0.02 ? 1 : 0)),
    few: column(() => 'abc'[Math.floor(3 * random.nextDouble())]!),
    zipf: column(() => `v${Math.floor(random.nextDouble() ** -1)}`),
    rare: column(() => `r${Math.floor(200 * random.nextDouble())}`),
    label: column(() => (random.nextDouble() < 0.3 ? 'yes' : 'no')),
  }
  return frameFromArrays(columns as unknown as Record<string, number[]>) // nulls among them
}

/** The same, of so few different rows that many repeat and contradict each other. */
export function drawFew(random: RandomSource, rows: number): Frame {
  const column = (values: number) =>
    Array.from({ length: rows }, () => Math.floor(values * random.nextDouble()))
  return frameFromArrays({ a: column(4), b: column(5), label: column(2) })
}
