import { hasShape, type TextReading } from './text-reading.ts'

const integer = '[+-]?[0-9]+'
/** DuckDB's casts take blanks around numbers; the shape of an integer does too, lest it be read as a double. */
const paddedInteger = `[ \\t]*${integer}[ \\t]*`
const exponent = '([eE][+-]?[0-9]+)?'
const finite = `[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)${exponent}`
const infinite = '[+-]?([iI][nN][fF]([iI][nN][iI][tT][yY])?|[nN][aA][nN])'
const decimalComma = `[+-]?[0-9]+(,[0-9]+)?${exponent}`
/** Only texts that are decimals too: this reading is there to be a rival. */
const thousands = '[+-]?[1-9][0-9]{0,2}(,[0-9]{3})?|0'

const whole: TextReading = {
  id: 'integer',
  shape: integer,
  holds: (text) => hasShape(text, paddedInteger),
  value: (text) => `TRY_CAST(${text} AS BIGINT)`,
}

const double: TextReading = {
  id: 'double',
  shape: `${finite}|${infinite}`,
  // DuckDB would take 1_000 for a thousand.
  holds: (text) => `NOT contains(${text}, '_')`,
  value: (text) => `TRY_CAST(${text} AS DOUBLE)`,
}

const commaDouble: TextReading = {
  id: 'decimal comma',
  shape: decimalComma,
  holds: (text) => hasShape(text, decimalComma),
  value: (text) => `TRY_CAST(replace(${text}, ',', '.') AS DOUBLE)`,
}

const grouped: TextReading = {
  id: 'thousands',
  shape: thousands,
  holds: (text) => hasShape(text, thousands),
  value: (text) => `TRY_CAST(replace(${text}, ',', '') AS DOUBLE)`,
  rival: commaDouble.id,
}

const boolean: TextReading = {
  id: 'boolean',
  shape: 'true|false',
  holds: (text) => `${text} IN ('true', 'false')`,
  value: (text) => `TRY_CAST(${text} AS BOOLEAN)`,
}

/**
 * Returns the readings of booleans and numbers in a text file, best first.
 *
 * A boolean is `true` or `false`, spelled so: `yes`, `T` and `True` stay text, because a third word in the column would
 * otherwise change the spelling of the others. A number is a 64-bit integer, a decimal with a point and perhaps an exponent, or `inf`,
 * `infinity`, `nan` in any case; without commas between fields also a decimal with a comma. There, in a file whose
 * delimiter is not the semicolon that goes with decimal commas, `1,234` may be a thousand: such a column is text.
 */
export function plainReadings(delimiter: string): readonly TextReading[] {
  const points = [boolean, whole, double]
  if (delimiter === ',') return points
  if (delimiter === ';') return [...points, commaDouble]
  return [...points, { ...commaDouble, rival: grouped.id }, grouped]
}
