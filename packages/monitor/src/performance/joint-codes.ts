import { type Column, castColumn } from '@leeway/stats-core'

/**
 * Returns the rows of several columns as codes of one list of values, which are in order, so that a value has one code wherever it stands, and the code does not depend on the order of rows; −1 missing.
 *
 * @returns codes of each column, and how many values there are
 */
export function jointCodes(columns: readonly Column[]): {
  readonly codes: readonly Int32Array[]
  readonly size: number
} {
  const read = columns.map((column) => {
    const cast = castColumn(column, 'categorical')
    return 'codes' in cast
      ? cast
      : { codes: new Int32Array(column.length).fill(-1), categories: [] as readonly string[] }
  })
  const values = [...new Set(read.flatMap(({ categories }) => categories))].sort()
  const place = new Map(values.map((value, code) => [value, code]))
  const codes = read.map(({ codes, categories }) => {
    const joint = categories.map((category) => place.get(category)!)
    return codes.map((code) => (code < 0 ? -1 : joint[code]!))
  })
  return { codes, size: values.length }
}
