import { seededRandom } from '@leeway/stats-core'
import { describe, expect, test } from 'vitest'
import { measure, measureReport } from './measure.ts'

/** A classifier that is right nine times in ten, but in one city only as often as a coin. */
function cities(rows: number, seed: string, bad?: string) {
  const random = seededRandom(seed)
  const names = ['Leeds', 'York', 'Hull', 'Bath']
  const city = Array.from({ length: rows }, () => names[Math.floor(4 * random.nextDouble())]!)
  const age = Float64Array.from({ length: rows }, () => 80 * random.nextDouble())
  const was = Array.from({ length: rows }, () => (random.nextDouble() < 0.5 ? 1 : 0))
  const said = was.map((bit, i) =>
    random.nextDouble() < (city[i] === bad ? 0.5 : 0.9) ? bit : 1 - bit,
  )
  return { city, age, was, said }
}

const mapping = { target: 'was', prediction: 'said' }

describe('the worst segments', () => {
  test('are found on one half of the rows and measured on the other', async () => {
    const found = await measure(
      'classification',
      cities(4000, 'before'),
      cities(4000, 'after', 'Hull'),
      mapping,
    )
    const [worst] = found.segments!
    expect(worst).toMatchObject({ column: 'city', segment: 'Hull', worst: true })
    expect(worst!.rows).toBeLessThan(4000 / 4)
    expect(worst!.loss).toBeCloseTo(0.5, 1)
    expect(worst!.otherLoss).toBeCloseTo(0.1, 1)
    expect(worst!.pValue).toBeLessThan(1e-6)
    expect(worst!.current.accuracy).toBeCloseTo(1 - worst!.loss!, 12)
    expect(worst!.reference?.accuracy).toBeCloseTo(0.9, 1)
  })

  test('are confirmed by chance no more often than stated', async () => {
    let confirmed = 0
    for (let k = 0; k < 40; k++) {
      const data = cities(600, `same ${k}`)
      const found = await measure('classification', data, data, mapping)
      if (found.segments?.some(({ pValue }) => pValue! <= 0.05)) confirmed++
    }
    expect(confirmed).toBeLessThanOrEqual(7)
  })

  test('depend on the seed, not on the order of the columns or chance', async () => {
    const [before, after] = [cities(2000, 'before'), cities(2000, 'after', 'Hull')]
    const first = await measure('classification', before, after, mapping)
    const again = await measure('classification', before, after, mapping)
    expect(again).toEqual(first)
    const other = await measure('classification', before, after, mapping, { seed: 'other' })
    expect(other.segments?.[0]?.segment).toBe('Hull')
    expect(other.segments?.[0]?.rows).not.toBe(first.segments?.[0]?.rows)
  })

  test('are not searched for where nobody wants them, nor among sensitive columns', async () => {
    const [before, after] = [cities(2000, 'before'), cities(2000, 'after', 'Hull')]
    const none = await measure('classification', before, after, mapping, { worstSegments: 0 })
    expect(none.segments).toBeUndefined()
    const hidden = await measure('classification', before, after, mapping, { sensitive: ['city'] })
    expect(JSON.stringify(hidden)).not.toContain('Hull')
  })

  test('of a regression are those with the largest errors', async () => {
    const { city, age } = cities(3000, 'errors')
    const random = seededRandom('noise')
    const was = age.map((years) => 2 * years)
    const said = was.map(
      (amount, i) => amount + (age[i]! > 64 ? 9 : 1) * (random.nextDouble() - 0.5),
    )
    const data = { city, age, was, said }
    const found = await measure('regression', data, data, mapping)
    expect(found.segments?.[0]).toMatchObject({ column: 'age', worst: true })
    expect(found.segments?.[0]?.segment).toMatch(/^above 6\d/)
    expect(found.errorByFeature?.map(({ feature }) => feature).sort()).toEqual(['age', 'city'])
  })
})

describe('segments that are asked for', () => {
  test('are all described, small ones marked, missing values apart', async () => {
    const before = cities(1000, 'before')
    const after = cities(1000, 'after')
    const rare = after.city.map((city, i) => (i < 20 ? 'Ely' : i < 30 ? null : city))
    const found = await measure('classification', before, { ...after, city: rare }, mapping, {
      segments: ['city', 'age'],
      worstSegments: 0,
    })
    const byCity = found.segments!.filter(({ column }) => column === 'city')
    expect(byCity.map(({ segment }) => segment).sort()).toEqual(
      ['Bath', 'Hull', 'Leeds', 'York', 'all others', 'missing'].sort(),
    )
    expect(byCity.find(({ segment }) => segment === 'all others')).toMatchObject({
      rows: 20,
      small: true,
    })
    expect(byCity.reduce((sum, { rows }) => sum + rows, 0)).toBe(1000)
    expect(found.segments!.filter(({ column }) => column === 'age')).toHaveLength(5)
  })

  test('by a sensitive column are refused with a reason', async () => {
    const data = cities(500, 'data')
    const { skipped } = await measureReport(data, data, mapping, {
      segments: ['city'],
      sensitive: ['city'],
    })
    expect(skipped).toContainEqual(
      expect.objectContaining({ what: 'segments by column "city"', reason: 'not_judged' }),
    )
  })
})
