import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { frameFromRows } from '../../../src/columns/from-rows.ts'
import {
  componentDistances,
  componentDriftTest,
  driftedComponentShare,
} from '../../../src/vectors/embeddings/component-drift.ts'
import {
  embeddingDistance,
  embeddingDistanceTest,
} from '../../../src/vectors/embeddings/embedding-distance.ts'
import { embeddingMmd } from '../../../src/vectors/embeddings/embedding-mmd.ts'
import { embeddingModel } from '../../../src/vectors/embeddings/embedding-model.ts'
import { embeddingRows } from '../../../src/vectors/embeddings/embedding-rows.ts'
import { reduceEmbeddings } from '../../../src/vectors/embeddings/reduce-embeddings.ts'
import {
  type VectorDistance,
  vectorDistance,
} from '../../../src/vectors/embeddings/vector-distance.ts'
import { type RowMatrix, rowMatrix, rowMatrixFromColumns } from '../../../src/vectors/row-matrix.ts'
import { drawRows } from '../draw-rows.ts'

const golden = JSON.parse(
  readFileSync(new URL('../../golden/vectors/embeddings.json', import.meta.url), 'utf8'),
) as { reference: number[][]; current: number[][]; scores: Record<string, number> }
const reference = rowMatrix(golden.reference)
const current = rowMatrix(golden.current)
const metrics = ['euclidean', 'cosine', 'cityblock', 'chebyshev'] as const
const quick = { resolution: 0.02, enough: 10 }

describe('Evidently 0.4.40, embeddings', () => {
  it.each(metrics)('distance, %s', (metric) => {
    const distance = embeddingDistance(reference, current, metric)
    expect(distance).toBeCloseTo(golden.scores[`distance_${metric}`]!, 12)
  })

  it('ratio', () => {
    expect(driftedComponentShare(reference, current)).toBe(golden.scores.ratio)
  })

  it('mmd', () => {
    expect(embeddingMmd(reference, current).distance).toBeCloseTo(golden.scores.mmd!, 12)
  })

  it('model, within 0.03: the descent does not settle, see embeddings.py', () => {
    const { auc, trainRows, testRows } = embeddingModel(reference, current)
    expect(Math.abs(auc - golden.scores.model!)).toBeLessThan(0.03)
    expect([trainRows, testRows]).toEqual([75, 75])
  })
})

type NullTest = (a: RowMatrix, b: RowMatrix, seed: string) => { pValue: number }
const tests: [string, NullTest][] = [
  ...metrics.map((metric): [string, NullTest] => [
    `distance, ${metric}`,
    (a, b, seed) => embeddingDistanceTest(a, b, { metric, seed, ...quick }),
  ]),
  ['components', (a, b, seed) => componentDriftTest(a, b, { seed, ...quick })],
  [
    'components, sampled',
    (a, b, seed) => componentDriftTest(a, b, { seed, maximumRows: 50, ...quick }),
  ],
  ['model', (a, b) => embeddingModel(a, b)],
]

describe.each(tests)('%s', (_, test) => {
  it('fires at its stated rate without drift', () => {
    const trials = 200
    let fired = 0
    for (let trial = 0; trial < trials; trial += 1) {
      const a = drawRows(`r${trial}`, 60, 5, { correlation: 0.6, shift: 0.2 })
      const b = drawRows(`c${trial}`, 35, 5, { correlation: 0.6, shift: 0.2 })
      if (test(a, b, `${trial}`).pValue <= 0.05) fired += 1
    }
    expect(fired).toBeLessThanOrEqual(20) // P(Binomial(200, 0.05) > 20) = 0.0012
  })

  it('sees a large shift of one component, the same for the same seed', () => {
    const a = drawRows('r', 200, 5, { shift: 0.2 })
    const b = drawRows('c', 200, 5, { shift: 0.2 })
    for (let row = 0; row < 200; row += 1) b.values[row * 5]! += 2
    const found = test(a, b, 'seed')
    expect(found.pValue).toBeLessThan(0.03)
    expect(test(a, b, 'seed')).toEqual(found)
  })
})

describe('vectorDistance', () => {
  it('is that of scipy.spatial.distance', () => {
    const a = Float64Array.of(1, 2, -2)
    const b = Float64Array.of(0, 4, 1)
    const found = (metric: VectorDistance) => vectorDistance(metric, a, b)
    expect(metrics.map(found)).toEqual([Math.sqrt(14), 1 - 6 / (3 * Math.sqrt(17)), 6, 3])
  })
})

describe('reduceEmbeddings', () => {
  it('keeps distances within the space of the components', () => {
    const reduced = reduceEmbeddings(reference, current, 6)
    expect(embeddingDistance(reduced.reference, reduced.current)).toBeCloseTo(
      golden.scores.distance_euclidean!,
      12,
    )
    expect(reduceEmbeddings(reference, current, 2).current.columns).toBe(2)
  })
})

describe('embeddingRows', () => {
  it('takes the rows in which every component is a finite number', () => {
    const frame = frameFromRows([
      { x: 1, y: 2, name: 'a' },
      { x: null, y: 3, name: 'b' },
      { x: 4, y: 5, name: 'c' },
    ])
    const rows = embeddingRows(frame, ['y', 'x'])
    expect({ ...rows, values: [...rows.values] }).toEqual({
      values: [2, 1, 5, 4],
      rows: 2,
      columns: 2,
      incomplete: 1,
    })
    expect(() => embeddingRows(frame, ['name'])).toThrow(
      expect.objectContaining({ code: 'invalid_option' }),
    )
  })
})

describe('rowMatrixFromColumns', () => {
  it('is the transpose of rowMatrix, and refuses ragged columns', () => {
    expect(
      rowMatrixFromColumns([
        [1, 3],
        [2, 4],
      ]),
    ).toEqual(
      rowMatrix([
        [1, 2],
        [3, 4],
      ]),
    )
    expect(() => rowMatrixFromColumns([[1], [2, 3]])).toThrow(
      expect.objectContaining({ code: 'unequal_lengths' }),
    )
  })
})

describe('bad input', () => {
  const wide = drawRows('wide', 10, 3)
  const narrow = drawRows('narrow', 10, 2)
  it.each([
    ['unequal_lengths', () => embeddingDistance(wide, narrow)],
    ['unequal_lengths', () => componentDistances(wide, narrow)],
    ['sample_too_small', () => embeddingMmd(wide, drawRows('one', 1, 3))],
    [
      'sample_too_small',
      () => embeddingModel(drawRows('r', 2, 3), drawRows('c', 2, 3), { seed: 0 }),
    ],
    [
      'constant_samples',
      () =>
        embeddingDistanceTest(rowMatrix([[0], [0]]), rowMatrix([[0], [1]]), { metric: 'cosine' }),
    ],
  ])('throws %s', (code, call) => {
    expect(call).toThrow(expect.objectContaining({ code }))
  })
})
