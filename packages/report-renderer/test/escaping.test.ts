import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderHtml } from '../src/index.ts'
import { fullReport } from './support/full-report.ts'
import { hostileReport, hostileTexts, withTexts } from './support/hostile-report.ts'
import { elementsOf } from './support/parsed-page.ts'

/** The elements and the names of their attributes: what a text must never be able to change. */
function skeletonOf(html: string): string[] {
  return elementsOf(html).map(
    ({ tag, attributes }) => `${tag} ${Object.keys(attributes).join(' ')}`,
  )
}

describe('texts of a report', () => {
  const harmless = skeletonOf(renderHtml(withTexts(fullReport(), () => 'plain')))

  it('never become elements or attributes', () => {
    expect(skeletonOf(renderHtml(hostileReport()))).toEqual(harmless)
  })

  it('never become elements or attributes, whatever they are', () => {
    const fragment = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '`',
      '=',
      '&',
      '&lt;',
      '</script',
      '<!--',
      ']]>',
      '{{',
      '\u2028',
      '\u0000',
      ' ',
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40, minLength: 1 }),
      fc.array(fragment, { minLength: 1, maxLength: 12 }).map((parts) => parts.join('')),
    )
    void fc.assert(
      fc.property(text, (hostile) => {
        expect(skeletonOf(renderHtml(withTexts(fullReport(), () => hostile)))).toEqual(harmless)
      }),
      { seed: 20261123, numRuns: 60 },
    )
  })

  it('are found again as they were, but for characters that cannot be seen', () => {
    const names = elementsOf(renderHtml(hostileReport())).map(({ text }) => text)
    const visible = hostileTexts.filter((text) => /^[ -~]+$/.test(text))
    expect(visible.length).toBeGreaterThan(10)
    expect(visible.filter((text) => !names.some((name) => name.includes(text)))).toEqual([])
  })

  it('cannot change the direction of the text around them', () => {
    const html = renderHtml(hostileReport())
    expect(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(html)).toBe(false)
    expect(html.includes('\\u202egnp.exe')).toBe(true)
  })
})
