import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { fitWidth } from '../../src/text/fit-width.ts'

describe('fitWidth', () => {
  it('pads on the side that alignment leaves free', () => {
    expect(fitWidth('ab', 4)).toBe('ab  ')
    expect(fitWidth('ab', 4, 'right')).toBe('  ab')
  })

  it('cuts what is too long and says so', () => {
    expect(fitWidth('departure_delay', 8)).toBe('departu…')
  })

  it('never cuts through a grapheme, and fills the cell that is left', () => {
    expect(fitWidth('温度計', 4)).toBe('温… ')
    expect(fitWidth('👩‍🔬👩‍🔬👩‍🔬', 5)).toBe('👩‍🔬👩‍🔬…')
  })

  it.each(['plain', '温度計温度計温度計', '👩‍🔬👩‍🔬👩‍🔬👩‍🔬👩‍🔬👩‍🔬', 'é'.repeat(20), ''])(
    'takes exactly the cells it is given: %s',
    (text) => {
      for (const width of [1, 2, 5, 11]) expect(stringWidth(fitWidth(text, width))).toBe(width)
    },
  )
})
