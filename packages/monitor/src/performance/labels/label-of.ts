const DECIMAL = /^(-?)(0|[1-9]\d*)(?:\.(\d*?)0*)?$/
const MOST_DIGITS = 15

/**
 * Returns the label that a value stands for, so that labels are compared by value and not by how a file wrote them.
 *
 * | value | label |
 * |---|---|
 * | a number | as JavaScript writes it: `1`, `0.5`; −0 is `0` |
 * | a string that writes a decimal number: `"1"`, `"1.0"`, `" 1 "` | that number: `1` |
 * | a string with leading zeros, an exponent, or more than 15 digits: `"01"`, `"1e3"` | as it is: these are codes, not counts |
 * | a boolean, or the string `true`, `True`, `TRUE`, … | `true`, `false` |
 * | any other string | without surrounding blanks |
 *
 * That `true` and `1` are one label depends on the other columns: see `joinLabels`.
 */
export function labelOf(value: string | number | boolean): string {
  if (typeof value === 'number') return String(value === 0 ? 0 : value)
  if (typeof value === 'boolean') return String(value)
  const text = value.trim()
  const decimal = DECIMAL.exec(text)
  if (decimal !== null && text.length <= MOST_DIGITS) {
    const [, sign, whole, fraction = ''] = decimal
    const number = fraction === '' ? whole! : `${whole}.${fraction}`
    return number === '0' ? '0' : `${sign}${number}`
  }
  return /^(true|false)$/i.test(text) ? text.toLowerCase() : text
}
