const narrowNoBreakSpace = '\u202f'
const minus = '\u2212'

/**
 * Returns a number as it is printed in the page, the same in every locale. Whole numbers are exact; others have `digits` significant
 * digits, and none after the point from 1000 on; zeros at the end stay only where they stand for digits that were cut (0.9 is `0.9`, 0.9003
 * is `0.900`). From 10 000 on, thin spaces part groups of three. Below 0.001 and from 10⁹ on the form is `1.23e−5`. The minus is U+2212.
 *
 * @param digits significant digits of a number that is not whole, at least 1
 */
export function formatNumber(value: number, digits = 3): string {
  const size = Math.abs(value)
  const text = printed(size, digits)
  const exact = Math.abs(Number(text) - size) <= size * roundingError
  const shown = groupThousands((exact ? withoutZeros(text) : text).replace('-', minus))
  return value < 0 && Number(text) !== 0 ? minus + shown : shown
}

/** What arithmetic on doubles leaves behind: 3.1 − 2.6 is 0.5 to a reader. */
const roundingError = 1e-12

function printed(size: number, digits: number): string {
  if (Number.isInteger(size) && size < 1e9) return String(size)
  if (size < 1e-3 || size >= 1e9) return size.toExponential(digits - 1).replace('+', '')
  const decimals = Math.max(0, digits - 1 - Math.floor(Math.log10(size)))
  return size.toFixed(size >= 1000 ? 0 : decimals)
}

function withoutZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+(?=$|e)/, '') : text
}

function groupThousands(text: string): string {
  const [whole = '', fraction] = text.split('.')
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, narrowNoBreakSpace) : whole
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

/** Returns a number that somebody chose (a threshold, a level), with up to six digits. */
export function formatGiven(value: number): string {
  return formatNumber(value, 6)
}

/** Returns a difference with its sign: `+1.2`, `−1.2`, or `0`. */
export function formatChange(value: number): string {
  const text = formatNumber(value)
  return value > 0 ? `+${text}` : text
}

/**
 * Returns `value` with as many digits as it takes to see on which side of `limit` it lies: 0.09996 against a limit of 0.1 is not printed
 * as 0.100.
 */
export function formatAgainst(value: number, limit: number): string {
  for (let digits = 3; digits < 9; digits += 1) {
    const rounded = Number(value.toPrecision(digits))
    if (rounded !== limit || value === limit) return formatNumber(value, digits)
  }
  return formatNumber(value, 9)
}
