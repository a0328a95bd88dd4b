import type { Column, Kind } from './column.ts'

const MOST_CATEGORIES = 100
const DISTINCT_SHARE = 0.5

/**
 * Returns the kind that a column's own values suggest. It is decided once, on the reference, and then holds for the current data too.
 *
 * | stored as | kind |
 * |---|---|
 * | numbers, however few are different | `numeric` |
 * | instants or dates | `timestamp` |
 * | booleans | `categorical` |
 * | whole numbers of which one is beyond ±(2^53 − 1), by their digits | as strings: ids mostly |
 * | strings, more than 100 of them different and more than half of all values different | `text` |
 * | other strings | `categorical` |
 * | no value at all | `categorical` |
 *
 * A number that names something (a postcode, a class) has to be declared categorical: nothing in the values tells.
 */
export function inferKind(column: Column): Kind {
  if (column.kind !== 'categorical' && column.kind !== 'text') return column.kind
  const seen = new Uint8Array(column.categories.length)
  let distinct = 0
  const { codes } = column
  for (let row = 0; row < codes.length; row += 1) {
    const code = codes[row]!
    if (code < 0 || seen[code] === 1) continue
    seen[code] = 1
    distinct += 1
  }
  const values = column.length - column.nullCount
  return distinct > MOST_CATEGORIES && distinct > DISTINCT_SHARE * values ? 'text' : 'categorical'
}
