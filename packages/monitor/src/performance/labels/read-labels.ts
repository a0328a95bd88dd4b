import type { Column } from '@leeway/stats-core'
import { labelOf } from './label-of.ts'

/** Beyond, a class has no figures that anybody reads, and the matrix of all pairs crowds out the rest of the report. */
export const MOST_LABELS = 500

/** A column of labels: each distinct label once, and for every row its place. */
export interface LabelColumn {
  readonly labels: readonly string[]
  /** Index into `labels`; −1 missing. */
  readonly codes: Int32Array
}

/**
 * Returns the labels of a column by value ({@link labelOf}), in the order of their first row; `undefined` where there are more than {@link MOST_LABELS}. Infinite numbers count as missing. Cost O(rows).
 */
export function readLabels(column: Column): LabelColumn | undefined {
  const labels: string[] = []
  const placeOf = new Map<string, number>()
  const place = (label: string): number => {
    const known = placeOf.get(label)
    if (known !== undefined) return known
    placeOf.set(label, labels.length)
    return labels.push(label) - 1
  }
  const codes = new Int32Array(column.length).fill(-1)
  if ('codes' in column) {
    const read = new Int32Array(column.categories.length).fill(-1)
    for (let i = 0; i < codes.length; i++) {
      const code = column.codes[i]!
      if (code < 0) continue
      if (read[code] === -1) read[code] = place(labelOf(column.categories[code]!))
      if (labels.length > MOST_LABELS) return undefined
      codes[i] = read[code]!
    }
    return { labels, codes }
  }
  const { values } = column
  const placeOfNumber = new Map<number, number>()
  // Two labels are told apart without a look into the map.
  let [known, code, knownBefore, codeBefore] = [Number.NaN, -1, Number.NaN, -1]
  for (let i = 0; i < codes.length; i++) {
    const value = values[i]!
    if (value === known) codes[i] = code
    else if (value === knownBefore) codes[i] = codeBefore
    else if (Number.isFinite(value)) {
      ;[knownBefore, codeBefore, known] = [known, code, value]
      code = placeOfNumber.get(value) ?? place(labelOf(value))
      placeOfNumber.set(value, code)
      if (labels.length > MOST_LABELS) return undefined
      codes[i] = code
    }
  }
  return { labels, codes }
}
