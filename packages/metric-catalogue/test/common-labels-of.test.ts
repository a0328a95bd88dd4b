import {
  commonLabelsOf,
  labelName,
  labelValue,
  maximumLabelValueLength,
  metricCatalogue,
} from '@leeway/metric-catalogue'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const prometheusName = /^(?!__)[a-zA-Z_][a-zA-Z0-9_]*$/
const anyText = fc.string({ unit: 'binary' })
const seed = 7

describe('labelName', () => {
  test('keeps the names free that the metrics themselves use', () => {
    for (const { labels } of metricCatalogue.metrics) {
      for (const { name } of labels) expect(labelName(name)).toBe(`exported_${name}`)
    }
  })

  test.each([
    ['model', 'model'],
    ['data-set.v2', 'data_set_v2'],
    ['größe', 'gr__e'],
    ['👍', 'label'],
    ['2nd', '_2nd'],
    ['', 'label'],
    ['__name__', '_name__'],
    ['monitor', 'exported_monitor'],
    ['type', 'exported_type'],
    ['le', 'exported_le'],
    ['job', 'exported_job'],
    ['feature', 'exported_feature'],
    ['_time', 'exported_time'],
  ])('%j becomes %s', (text, expected) => {
    expect(labelName(text)).toBe(expected)
  })

  test('law: any text becomes a name that Prometheus takes, and stays so', () => {
    const law = fc.property(anyText, (text) => {
      expect(labelName(text)).toMatch(prometheusName)
      expect(labelName(labelName(text))).toBe(labelName(text))
    })
    fc.assert(law, { seed })
  })
})

describe('labelValue', () => {
  test('keeps what an exposition can escape: quotes, backslashes, line feeds, emoji', () => {
    const text = 'a "quoted" C:\\path\nsecond line 👩‍🔬'
    expect(labelValue(text)).toBe(text)
  })

  test('replaces control characters and halves of surrogate pairs', () => {
    expect(labelValue('a\0b\rc\ud83d')).toBe('a\uFFFDb\uFFFDc\uFFFD')
  })

  test('cuts a long text, and two with the same beginning stay two', () => {
    const [a, b] = [labelValue(`${'x'.repeat(9999)}a`), labelValue(`${'x'.repeat(9999)}b`)]
    expect(a).toMatch(/^x{247}…[0-9a-f]{8}$/)
    expect(a).toHaveLength(maximumLabelValueLength)
    expect(b).not.toBe(a)
  })

  test('does not cut an emoji in half', () => {
    expect(labelValue(`x${'👍'.repeat(200)}`)).toMatch(/^x(👍){123}…[0-9a-f]{8}$/u)
  })

  test('law: well formed, within the limit, unchanged the second time', () => {
    const text = fc.oneof(anyText, fc.string({ unit: 'binary', minLength: 250, maxLength: 300 }))
    const law = fc.property(text, (any) => {
      const value = labelValue(any)
      expect(value.length).toBeLessThanOrEqual(maximumLabelValueLength)
      expect(value).not.toMatch(/\p{Cs}/u)
      expect(labelValue(value)).toBe(value)
    })
    fc.assert(law, { seed })
  })
})

describe('commonLabelsOf', () => {
  const labelsOf = (labels: Record<string, string>, name = 'odds') =>
    commonLabelsOf({ monitor: { name, labels } })

  test('puts the monitor first, then the labels by name', () => {
    expect(Object.entries(labelsOf({ version: 'v1', model: 'm' }))).toEqual([
      ['monitor', 'odds'],
      ['model', 'm'],
      ['version', 'v1'],
    ])
  })

  test('a label called monitor does not hide the monitor', () => {
    expect(labelsOf({ monitor: 'other' })).toEqual({ monitor: 'odds', exported_monitor: 'other' })
  })

  test('labels that become one name all stay, whatever their order', () => {
    const expected = { monitor: 'odds', a_b: 'unchanged', a_b_2: 'hyphen', a_b_3: 'dot' }
    expect(labelsOf({ 'a.b': 'dot', 'a-b': 'hyphen', a_b: 'unchanged' })).toEqual(expected)
    expect(labelsOf({ a_b: 'unchanged', 'a-b': 'hyphen', 'a.b': 'dot' })).toEqual(expected)
  })

  test('an empty value is no label', () => {
    expect(labelsOf({ model: '' })).toEqual({ monitor: 'odds' })
  })

  test('law: as many labels as there are values, each with a name that Prometheus takes', () => {
    const law = fc.property(
      fc.dictionary(anyText, fc.string({ unit: 'binary', minLength: 1 })),
      (labels) => {
        const given = Object.keys(labels).length
        const names = Object.keys(labelsOf(labels))
        expect(names).toHaveLength(given + 1)
        for (const name of names) expect(name).toMatch(prometheusName)
      },
    )
    fc.assert(law, { seed })
  })
})
