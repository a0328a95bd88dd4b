import { columnOf, drawRows, frameFromRows, seededRandom, takeFrameRows } from '@leeway/stats-core'
import { describe, expect, it } from 'vitest'
import { MlMonitor } from '../../src/index.ts'
import { drawModel, modelMapping } from '../relations/draw-model.ts'

const generatedAt = '2026-11-23T09:00:00Z'
const reference = drawModel({ rows: 3000 })
const current = drawModel({ rows: 2000, seed: 'later' })

describe('sampleRows', () => {
  it('judges so many rows, the same ones of every column, and says what that costs', async () => {
    const monitor = new MlMonitor({ reference, columnMapping: modelMapping, sampleRows: 500 })
    const made = await monitor.generateComprehensiveReport({ current, generatedAt })
    expect(made.reference.rows).toBe(500)
    expect(made.current.rows).toBe(500)
    expect(made.dataDrift!.columns[0]!.current!.rows).toBe(500)
    const { detail, detectable, detectableInAll, ...rest } = made.sampling!
    expect(rest).toEqual({ rows: 500, seed: 'leeway', referenceRows: 3000, currentRows: 2000 })
    expect(detectable / detectableInAll).toBeCloseTo(Math.sqrt(1200 / 250), 1)
    expect(detail).toMatch(
      /^Of 3000 reference and 2000 current rows at most 500 a side were judged: in one column of numbers a change of effect 0\.0\d+ is found to be real with probability 0\.8, with all rows one of 0\.0\d+\.$/,
    )
    const drawn = drawRows(seededRandom('leeway:rows:reference'), 3000, 500)
    const byHand = new MlMonitor({
      reference: takeFrameRows(frameFromRows(reference), drawn),
      columnMapping: modelMapping,
    })
    const again = await byHand.generateComprehensiveReport({
      current: takeFrameRows(
        frameFromRows(current),
        drawRows(seededRandom('leeway:rows:current'), 2000, 500),
      ),
      generatedAt,
    })
    const { sampling: _, ...same } = made
    expect(again).toEqual(same)
  })

  it('says nothing where no row was left out', async () => {
    const monitor = new MlMonitor({ reference, sampleRows: { rows: 3000 } })
    const made = await monitor.generateComprehensiveReport({ current, generatedAt })
    expect(made).not.toHaveProperty('sampling')
    expect(made.reference.rows).toBe(3000)
  })

  it('refuses what is no number of rows', () => {
    expect(() => new MlMonitor({ reference, sampleRows: 0.5 })).toThrow(
      'monitor: sampleRows is 0.5, must be a whole number of at least 1',
    )
  })
})

describe('rows of a frame', () => {
  it('take nulls, NaN, categories and instants along', () => {
    const frame = frameFromRows([
      { a: 1, b: 'x', at: new Date(0) },
      { a: null, b: null, at: null },
      { a: Number.NaN, b: 'y', at: new Date(5) },
      { a: 4, b: 'x', at: new Date(7) },
    ])
    const taken = takeFrameRows(frame, Int32Array.of(1, 2, 3))
    expect(taken.rows).toBe(3)
    expect(columnOf(taken, 'a')).toMatchObject({ length: 3, nullCount: 1, nanCount: 1 })
    expect(columnOf(taken, 'b')).toMatchObject({ length: 3, nullCount: 1 })
    expect(columnOf(taken, 'at')).toMatchObject({ length: 3, nullCount: 1 })
    expect(columnOf(takeFrameRows(frame, Int32Array.of(0, 3)), 'a')).not.toHaveProperty('validity')
  })

  it('are drawn with equal chances', () => {
    const random = seededRandom('chances')
    const counts = new Float64Array(10)
    for (let k = 0; k < 2000; k += 1) for (const row of drawRows(random, 10, 3)) counts[row]! += 1
    // each is Binomial(2000, 0.3): 600 ± 20.5
    for (const count of counts) expect(Math.abs(count - 600)).toBeLessThan(82)
    expect(drawRows(random, 4, 9)).toEqual(Int32Array.of(0, 1, 2, 3))
    expect(drawRows(random, 10, 9)).toHaveLength(9)
  })
})
