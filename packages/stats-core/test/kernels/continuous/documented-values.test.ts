import { describe, expect, it } from 'vitest'
import { andersonDarling } from '../../../src/kernels/continuous/anderson-darling.ts'
import { cramerVonMises } from '../../../src/kernels/continuous/cramer-von-mises.ts'
import { energyDistance } from '../../../src/kernels/continuous/energy-distance.ts'
import { ksTwoSample } from '../../../src/kernels/continuous/ks-two-sample.ts'
import { mannWhitney } from '../../../src/kernels/continuous/mann-whitney.ts'
import { welchTTest } from '../../../src/kernels/continuous/t-tests.ts'
import { wassersteinDistance } from '../../../src/kernels/continuous/wasserstein-distance.ts'

const of = (...values: number[]) => Float64Array.from(values).sort()

/** Values with whole weights: each as often as it weighs. */
const weighted = (values: number[], weights: number[]) =>
  of(...values.flatMap((value, i) => Array<number>(weights[i]!).fill(value)))

describe('examples of the SciPy manual', () => {
  it('Wasserstein distance, weights as repetitions', () => {
    expect(wassersteinDistance(of(0, 1, 3), of(5, 6, 8))).toBeCloseTo(5, 14)
    expect(wassersteinDistance(weighted([0, 1], [3, 1]), weighted([0, 1], [2, 2]))).toBeCloseTo(
      0.25,
      15,
    )
    expect(
      wassersteinDistance(
        weighted([3.4, 3.9, 7.5, 7.8], [14, 9, 31, 72]),
        weighted([4.5, 1.4], [32, 35]),
      ),
    ).toBeCloseTo(4.078133143804785, 13)
  })

  it('energy distance, weights as repetitions', () => {
    expect(energyDistance(of(0), of(2))).toBeCloseTo(2, 15)
    expect(energyDistance(weighted([0, 8], [3, 1]), weighted([0, 8], [2, 2]))).toBeCloseTo(1, 14)
    expect(
      energyDistance(
        weighted([0.7, 7.4, 2.4, 6.8], [21, 42, 74, 80]),
        weighted([1.4, 8], [76, 88]),
      ),
    ).toBeCloseTo(0.8800334097615822, 13)
  })

  it('Mann-Whitney', () => {
    const { statistic, pValue } = mannWhitney(of(19, 22, 16, 29, 24), of(20, 11, 17, 12))
    expect(statistic).toBe(17)
    expect(pValue).toBeCloseTo(1 / 9, 14)
  })
})

describe('1, 2, 2, 3, 4, 7, 8 against 2, 5, 6, 9, 10, 11 in SciPy 1.17', () => {
  const x = of(1, 2, 2, 3, 4, 7, 8)
  const y = of(2, 5, 6, 9, 10, 11)

  it('Kolmogorov-Smirnov', () => {
    expect(ksTwoSample(x, y).statistic).toBeCloseTo(0.5476190476190477, 15)
    expect(ksTwoSample(x, y).pValue).toBeCloseTo(0.21212121212121213, 14)
    expect(ksTwoSample(x, y, { method: 'asymptotic' }).pValue).toBeCloseTo(0.23172443580606836, 14)
  })

  it('Cramér-von Mises and Anderson-Darling', () => {
    expect(cramerVonMises(x, y).statistic).toBeCloseTo(0.33699633699633713, 14)
    expect(cramerVonMises(x, y).pValue).toBeCloseTo(0.12354312354312354, 14)
    expect(andersonDarling(x, y).standardized).toBeCloseTo(1.350248442415175, 12)
    expect(andersonDarling(x, y).interpolatedPValue).toBeCloseTo(0.09017992907928431, 7)
  })

  it("Welch's t, its degrees of freedom, and the distances", () => {
    const { statistic, degreesOfFreedom, pValue } = welchTTest(x, y)
    expect(statistic).toBeCloseTo(-1.9166671488949751, 14)
    expect(degreesOfFreedom).toBeCloseTo(9.429482102502526, 13)
    expect(pValue).toBeCloseTo(0.08604184298193539, 14)
    expect(wassersteinDistance(x, y)).toBeCloseTo(3.3095238095238098, 14)
    expect(energyDistance(x, y)).toBeCloseTo(1.5875793407780623, 14)
  })
})
