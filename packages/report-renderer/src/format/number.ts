const narrowNoBreakSpace = '\u202f'
const minus = '\u2212'

/**
 * Returns a number as it is printed in the page, the same in every locale. Whole numbers are exact; others have `digits` significant
 * digits, and none after the point from 1000 on. From 10 000 on, thin spaces part groups of three. Below 0.001 and from 10⁹ on the form is
 * `1.23e−5`. The minus is U+2212.
 *
 * @param digits significant digits of a number that is not whole, at least 1
 */
export function formatNumber(value: number, digits = 3): string {
  const size = Math.abs(value)
  const text = formatSize(size, digits)
  return value < 0 && Number(text.replaceAll(narrowNoBreakSpace, '')) !== 0 ? minus + text : text
}

function formatSize(size: number, digits: number): string {
  if (Number.isInteger(size) && size < 1e9) return groupThousands(String(size))
  if (size < 1e-3 || size >= 1e9)
    return size
      .toExponential(digits - 1)
      .replace('-', minus)
      .replace('+', '')
  const decimals = Math.max(0, digits - 1 - Math.floor(Math.log10(size)))
  return groupThousands(size.toFixed(size >= 1000 ? 0 : decimals))
}

function groupThousands(text: string): string {
  const [whole = '', fraction] = text.split('.')
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, narrowNoBreakSpace) : whole
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

/** Returns a number that somebody chose (a threshold, a level) as it was written, without zeros at its end: `0.05`, not `0.0500`. */
export function formatGiven(value: number): string {
  return formatNumber(value, 6)
    .replace(/(\.\d*?)0+(?=$|e)/, '$1')
    .replace(/\.(?=$|e)/, '')
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
