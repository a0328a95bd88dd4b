import { describe, expect, it } from 'vitest'
import { visibleLines, visibleText } from '../../src/text/visible-text.ts'

describe('visibleText', () => {
  it.each([
    ['a line end', 'a\nb\r\nc', 'a\\nb\\r\\nc'],
    ['a tab', 'a\tb', 'a\\tb'],
    ['a colour', '\u001b[31mred\u001b[0m', '\\u{1b}[31mred\\u{1b}[0m'],
    ['a window title', '\u001b]0;owned\u0007', '\\u{1b}]0;owned\\u{7}'],
    ['an eight-bit control sequence', '\u009b31m', '\\u{9b}31m'],
    ['a right-to-left override', 'gpj\u202efdp', 'gpj\\u{202e}fdp'],
    ['a zero-width space', 'a\u200bb', 'a\\u{200b}b'],
    ['a line separator', 'a\u2028b', 'a\\u{2028}b'],
    ['half of a surrogate pair', 'a\ud83db', 'a\\u{d83d}b'],
  ])('escapes %s', (_, text, shown) => {
    expect(visibleText(text)).toBe(shown)
  })

  it.each([
    ['quotes and markup', `"it's" </script>`],
    ['emoji that are joined', '👩‍🔬 ❤️'],
    ['words of any script', 'größe 温度 می‌خواهم'],
  ])('leaves %s as they are', (_, text) => {
    expect(visibleText(text)).toBe(text)
  })
})

describe('visibleLines', () => {
  it('keeps line ends and escapes the rest', () => {
    expect(visibleLines('a\u001b[2J\nb')).toBe('a\\u{1b}[2J\nb')
  })
})
