import { type Row, seededRandom, toFrame } from '@leeway/stats-core'
import { describe, expect, it } from 'vitest'
import { finestResolution, unfinishedPValue } from '../../src/drift/draw-resolution.ts'
import { examineColumn } from '../../src/drift/examine-column.ts'
import { judgeColumns } from '../../src/drift/judge-columns.ts'
import { pairColumn } from '../../src/drift/pair-column.ts'
import { planColumns } from '../../src/drift/plan-columns.ts'
import { refineScores } from '../../src/drift/refine-scores.ts'
import { prepareReference } from '../../src/reference/prepare-reference.ts'
import { resolveSettings } from '../../src/resolve-settings.ts'

const COLUMNS = 60

/** Columns of six categories; of the first `moved` some rows become the first category. */
function rows(seed: string, count: number, moved: number, by: number): Row[] {
  const random = seededRandom(seed)
  return Array.from({ length: count }, () =>
    Object.fromEntries(
      Array.from({ length: COLUMNS }, (_, k) => {
        const stays = random.nextDouble() >= (k < moved ? by : 0)
        const category = Math.floor(random.nextDouble() * 6)
        return [`c${k}`, `k${stays ? category : 0}`]
      }),
    ),
  )
}

async function judged(moved: number, by: number, seed = 'now') {
  const reference = toFrame(rows('before', 90, 0, 0))
  const current = toFrame(rows(seed, 90, moved, by))
  const settings = resolveSettings({ reference }, reference)
  const prepared = prepareReference(reference, {}, settings.drift.policy, new Set())
  const pairs = prepared.columns.map((column) => pairColumn(column, current))
  const plans = planColumns(pairs, settings.drift)
  const looks: { columns: number; resolution: number | undefined }[] = []
  const examine = (some: typeof plans, resolution?: number) => {
    looks.push({ columns: some.length, resolution })
    return new Map(
      some.map(({ pair, assignment, level }) => [
        pair,
        examineColumn(pair, {
          ...(assignment?.status === 'assigned' ? { assignment } : {}),
          level,
          ...(resolution === undefined ? {} : { resolution }),
          settings: settings.drift,
          isSensitive: false,
          isJudged: false,
          isDescribed: false,
          expectations: [],
          now: 0,
        }),
      ]),
    )
  }
  const finest = finestResolution(0.05 / COLUMNS)
  const fully = judgeColumns(plans, examine(plans, finest), settings.drift)
  looks.length = 0
  const findings = await refineScores(plans, examine(plans), async (some, resolution) =>
    examine([...some], resolution),
  )
  return { fully, asNeeded: judgeColumns(plans, findings, settings.drift), looks }
}

describe('refineScores', () => {
  it.each([
    { moved: 0, by: 0 },
    { moved: 1, by: 0.5 },
    { moved: 4, by: 0.4 },
    { moved: 20, by: 0.5 },
    { moved: COLUMNS, by: 0.5 },
  ])(
    'gives the verdicts of full resolution where $moved of 60 columns moved by $by',
    async (change) => {
      const { fully, asNeeded } = await judged(change.moved, change.by)
      const statuses = asNeeded.map(({ status }) => status)
      expect(statuses).toEqual(fully.map(({ status }) => status))
      expect(statuses.filter((status) => status === 'drifted').length).toBeGreaterThanOrEqual(
        change.moved,
      )
      for (const [k, column] of asNeeded.entries()) {
        const isDrawnOut = column.pValue! >= 0.01
        if (!isDrawnOut) expect(column.pValue).toBeGreaterThanOrEqual(fully[k]!.pValue! / 2)
      }
    },
  )

  it('draws on only where a verdict depends on it', async () => {
    // With this seed chance brings no column that stayed near 0.005.
    const seed = 'later'
    const few = await judged(1, 0.5, seed)
    expect(few.looks.map(({ columns }) => columns)).toEqual([60, 1])
    expect(few.looks.at(-1)!.resolution).toBe(0.0001)
    const all = await judged(COLUMNS, 0.5, seed)
    expect(all.looks).toHaveLength(1)
    expect((await judged(0, 0, seed)).looks).toHaveLength(1)
  })
})

describe('unfinishedPValue', () => {
  it('rounds up where fewer than five draws were as extreme, and only before the end', () => {
    expect(unfinishedPValue(1 / 1001, 1000, 0.001, 0.0001)).toBe(5 / 1001)
    expect(unfinishedPValue(5 / 1001, 1000, 0.001, 0.0001)).toBe(5 / 1001)
    expect(unfinishedPValue(6 / 1001, 1000, 0.001, 0.0001)).toBeUndefined()
    expect(unfinishedPValue(1 / 10001, 10000, 0.0001, 0.0001)).toBeUndefined()
    expect(unfinishedPValue(1e-9, 0, 0.001, 0.0001)).toBeUndefined()
    expect(unfinishedPValue(1e-9, undefined, 0.001, 0.0001)).toBeUndefined()
  })
})
