import { expect, it } from 'vitest'
import { conditionalLevene } from '../../../src/kernels/conditional/conditional-levene.ts'
import { normalQuantile } from '../../../src/special/normal-quantile.ts'

const normals = (size: number, spread: number): Float64Array =>
  Float64Array.from({ length: size }, (_, i) => spread * normalQuantile((i + 0.5) / size))

it.each([1e200, 1e-200, 2 ** -1060, 1e300])(
  'finds a spread three times as wide at a scale of %s',
  (scale) => {
    const scaled = (values: Float64Array) => values.map((value) => value * scale)
    const { pValue } = conditionalLevene(scaled(normals(80, 1)), scaled(normals(60, 3)))
    expect(pValue).toBeLessThan(0.001)
  },
)

it('is 1 where nothing varies, whatever the scale', () => {
  for (const value of [0, 5, 1e300]) {
    const same = new Float64Array(9).fill(value)
    expect(conditionalLevene(same, same).pValue).toBe(1)
  }
})
