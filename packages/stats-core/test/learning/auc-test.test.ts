import { describe, expect, it } from 'vitest'
import { aucTest } from '../../src/learning/auc-test.ts'

describe('aucTest', () => {
  it('counts pairs, ties for half', () => {
    const { auc } = aucTest(Float64Array.of(0.1, 0.4, 0.35, 0.8), Uint8Array.of(0, 0, 1, 1))
    expect(auc).toBe(0.75) // the example of scikit-learn's roc_auc_score
    expect(aucTest(Float64Array.of(1, 1, 1), Uint8Array.of(0, 1, 1)).auc).toBe(0.5)
  })

  it('has the exact right tail: all positives above three negatives, 1 / C(6, 3)', () => {
    const { auc, pValue } = aucTest(
      Float64Array.of(4, 1, 5, 2, 6, 3),
      Uint8Array.of(1, 0, 1, 0, 1, 0),
    )
    expect(auc).toBe(1)
    expect(pValue).toBeCloseTo(1 / 20, 12)
  })

  it('needs a row of either class', () => {
    expect(() => aucTest(Float64Array.of(1, 2), Uint8Array.of(1, 1))).toThrow(
      expect.objectContaining({ code: 'sample_too_small' }),
    )
  })
})
