import { generatedFiles } from '@leeway/grafana-dashboards-as-code'
import { describe, expect, test } from 'vitest'
import { strictDashboard } from './strict-dashboard.ts'

const dashboards = generatedFiles()
  .filter(({ path }) => path.endsWith('_dashboard.json'))
  .map(({ path, text }) => ({ path, dashboard: JSON.parse(text) as unknown }))

/** A copy of the value for every object in it, with a key more there, and where that is. */
function withOneKeyMore(value: unknown): { where: string; copy: unknown }[] {
  if (typeof value !== 'object' || value === null) return []
  const own = Array.isArray(value) ? [] : [{ where: '', copy: { ...value, nonsense: 1 } }]
  const below = Object.entries(value).flatMap(([key, part]) =>
    withOneKeyMore(part).map(({ where, copy }) => ({
      where: `.${key}${where}`,
      copy: Array.isArray(value) ? value.with(Number(key), copy) : { ...value, [key]: copy },
    })),
  )
  return [...own, ...below]
}

describe.each(dashboards)('$path', ({ dashboard }) => {
  test('is what the strict schema describes', () => {
    const { error } = strictDashboard.safeParse(dashboard)
    expect(error?.message).toBeUndefined()
  })

  test('with a key more anywhere is not: in a panel of each type, a variable, an annotation, a link', () => {
    const { panels, ...rest } = dashboard as { panels: { type: string }[] }
    const types = [...new Set(panels.map(({ type }) => type))]
    const few = { ...rest, panels: types.map((type) => panels.find((one) => one.type === type)) }
    expect(strictDashboard.safeParse(few).success).toBe(true)
    // names are keys there: of values, of columns
    const open = /\.(mappings|value)\.\d+\.options$|ByName$/
    const taken = withOneKeyMore(few)
      .filter(({ copy }) => strictDashboard.safeParse(copy).success)
      .map(({ where }) => where)
    expect(taken.filter((where) => !open.test(where))).toEqual([])
  })

  test('without a key that each panel has is not', () => {
    const { panels, ...rest } = dashboard as { panels: Record<string, unknown>[] }
    for (const key of ['id', 'title', 'type', 'gridPos']) {
      const [{ [key]: _, ...first } = {}, ...others] = panels
      expect(strictDashboard.safeParse({ ...rest, panels: [first, ...others] }).success).toBe(false)
    }
  })
})
