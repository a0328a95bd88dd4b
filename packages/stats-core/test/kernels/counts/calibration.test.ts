import { describe, expect, it } from 'vitest'
import { boschlooExact } from '../../../src/kernels/counts/boschloo-exact.ts'
import { chiSquareHomogeneity } from '../../../src/kernels/counts/chi-square-homogeneity.ts'
import { countDistances } from '../../../src/kernels/counts/count-distances.ts'
import { distanceTest } from '../../../src/kernels/counts/distance-test.ts'
import { gHomogeneity } from '../../../src/kernels/counts/g-homogeneity.ts'
import { falseAlarms, mostAlarms, type PValue, type Setting } from './null-simulation.ts'

const RUNS = 1000
const LEVELS = [0.05, 0.01]
const draws = { resolution: 0.005, enough: 10 }

/** Rare categories, samples of very different size, one category that has nearly all rows. */
const settings: Setting[] = [
  { shape: 'zipf', cells: 60, reference: 1500, current: 50 },
  { shape: 'uniform', cells: 20, reference: 50, current: 50 },
  { shape: 'dominant', cells: 10, reference: 10_000, current: 50 },
  { shape: 'zipf', cells: 5, reference: 200, current: 1000 },
]

const tests: Record<string, PValue> = {
  chiSquareHomogeneity: (r, c, seed) => chiSquareHomogeneity(r, c, { seed, ...draws }).pValue,
  gHomogeneity: (r, c, seed) => gHomogeneity(r, c, { seed, ...draws }).pValue,
  ...Object.fromEntries(
    Object.values(countDistances).map((distance): [string, PValue] => [
      distance.id,
      (r, c, seed) => distanceTest(distance, r, c, { seed, ...draws }).pValue,
    ]),
  ),
}

/** Whether the alarms at every level stay within the 99.9 % bound of the binomial law. */
function holds(alarms: number[]): boolean {
  return LEVELS.every((level, i) => alarms[i]! <= mostAlarms(RUNS, level))
}

describe.each(Object.entries(tests))('%s without drift', (_, pValue) => {
  it.each(settings)(
    'alarms no more often than it says: $shape $cells, $reference/$current',
    (setting) => {
      const alarms = falseAlarms(setting, pValue, LEVELS, RUNS)
      expect(holds(alarms), alarms.join(', ')).toBe(true)
    },
  )
})

describe('the chi-squared law', () => {
  it('keeps its promise where it is trusted', () => {
    const setting: Setting = { shape: 'uniform', cells: 10, reference: 5000, current: 600 }
    const methods = new Set<string>()
    const alarms = falseAlarms(
      setting,
      (r, c) => {
        const { pValue, method } = chiSquareHomogeneity(r, c)
        methods.add(method)
        return pValue
      },
      LEVELS,
      RUNS,
    )
    expect([...methods]).toContain('asymptotic')
    expect(holds(alarms), alarms.join(', ')).toBe(true)
    expect(alarms[0]).toBeGreaterThan(RUNS * 0.05 * 0.7)
  })

  it('breaks it on rare categories, which this simulation sees', () => {
    const unguarded: PValue = (r, c) =>
      chiSquareHomogeneity(r, c, { method: 'asymptotic', poolBelow: 0 }).pValue
    expect(holds(falseAlarms(settings[2]!, unguarded, LEVELS, RUNS))).toBe(false)
  })
})

describe('two cells', () => {
  const setting: Setting = { shape: 'zipf', cells: 2, reference: 60, current: 25 }

  it('Boschloo alarms no more often than it says, and more often than exact conditional tests', () => {
    const boschloo = falseAlarms(setting, (r, c) => boschlooExact(r, c).pValue, LEVELS, RUNS)
    const conditional = falseAlarms(
      setting,
      (r, c) => chiSquareHomogeneity(r, c).pValue,
      LEVELS,
      RUNS,
    )
    expect(holds(boschloo), boschloo.join(', ')).toBe(true)
    expect(holds(conditional), conditional.join(', ')).toBe(true)
    expect(boschloo[0]).toBeGreaterThan(conditional[0]!)
  })
})
