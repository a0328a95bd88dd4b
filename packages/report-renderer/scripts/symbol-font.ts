import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import subsetFont from 'subset-font'

const require = createRequire(import.meta.url)
const file = require.resolve(
  '@fontsource/noto-sans-math/files/noto-sans-math-latin-400-normal.woff2',
)

/** Greek letters of statistics, arrows, signs of mathematics and shapes: what reports say, and names of columns have, beside the letters of the text's own font. */
const symbols = 'αβγδελμνπρστφχψΔΣΦΩ←→↔∞√≈≠≤≥▲▼◆○●✓'

/** Nothing of it is needed by single signs; without it the page is some kilobytes smaller. */
const dropTables = ['MATH', 'GSUB', 'GPOS', 'GDEF']

/** What the font is called in the page. */
export const symbolFamily = 'Noto Sans Math'

/** Returns the `@font-face` of the symbols that the font of the text lacks: those of Noto Sans Math, as static outlines. They have one weight, which stands for all: bold drawn by the browser would be Type 3 in a PDF. */
export async function symbolFontFace(): Promise<string> {
  const subset = await subsetFont(readFileSync(file), symbols, {
    targetFormat: 'woff2',
    noLayoutClosure: true,
    noHinting: true,
    dropTables,
  })
  const data = Buffer.from(subset).toString('base64')
  const codes = [...symbols]
    .map((symbol) => symbol.codePointAt(0) ?? 0)
    .sort((a, b) => a - b)
    .map((code) => `U+${code.toString(16)}`)
  return `@font-face{font-family:"${symbolFamily}";font-weight:100 900;font-display:block;src:url(data:font/woff2;base64,${data}) format("woff2");unicode-range:${codes.join(',')}}`
}
