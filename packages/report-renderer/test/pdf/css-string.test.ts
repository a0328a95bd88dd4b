import { expect, it } from 'vitest'
import { cssString } from '../../src/pdf/css-string.ts'
import { hostileTexts } from '../support/hostile-report.ts'

it.each(['a"b', "it's", 'back\\slash', 'line\nbreak', '</style>', 'a{b}', ...hostileTexts])(
  'cannot be left by %j',
  (text) => {
    const inside = cssString(text).slice(1, -1)
    expect(inside.replace(/\\[0-9a-f]{1,6} /g, '')).not.toMatch(/["'\\<>&{}\n\r\u2028]/)
  },
)
