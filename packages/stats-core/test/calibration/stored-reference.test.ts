import { expect, it } from 'vitest'
import { measurePower } from '../../bench/calibration/measure-power.ts'
import { measureValidity, mostRejections } from '../../bench/calibration/measure-validity.ts'
import { numericPowerCases, type Sizes } from '../../bench/calibration/power-cases.ts'
import { storedStudy, storedTests } from '../../bench/calibration/stored-study.ts'

const LEVELS = [0.05, 0.01, 0.001]

// The long runs are in bench/calibration/results.md; here seeds are chosen once and hold.
it.each([
  ['normal', 500, 50],
  ['normal', 500, 2000],
  ['cauchy', 1500, 200],
  ['lognormal', 300, 1000],
  ['zeros', 1500, 200],
])(
  'without drift, %s, %i against %i rows: a stored reference rejects no more often than its level',
  (kind, referenceRows, currentRows) => {
    const repetitions = 300
    const cell = { kind, referenceRows, currentRows, repetitions }
    const chosen = ['rank-omnibus-stored']
    const [stored] = measureValidity(storedStudy, cell, LEVELS, 'first', chosen)
    expect(stored!.measured).toBe(repetitions)
    for (const [index, level] of LEVELS.entries()) {
      expect(stored!.rejected[index]).toBeLessThanOrEqual(mostRejections(repetitions, level))
    }
  },
)

it('finds what the data find, to a few in a hundred', () => {
  const [ofData, ofProfile] = [0, 1]
  const sizes: Sizes = [500, 300]
  const powers = numericPowerCases
    .filter(({ required }) => required)
    .map((drift) => measurePower(storedTests, drift, sizes, 100, 0.05).power)
  for (const power of powers) {
    expect(Math.abs(power[ofProfile]! - power[ofData]!)).toBeLessThanOrEqual(0.03)
  }
  expect(Math.max(...powers.map((power) => power[ofProfile]!))).toBeGreaterThan(0.9)
})
