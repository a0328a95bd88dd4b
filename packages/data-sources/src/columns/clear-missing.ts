import type { ValueArray } from './growable-values.ts'

/**
 * Sets the values of a block's missing rows to zero: DuckDB leaves there what was in memory before, and equal files must
 * give equal buffers.
 *
 * @param start the block's first element in `values`
 * @param validity the block's bitmap; null where all rows are present
 * @param step elements per row
 */
export function clearMissing(
  values: ValueArray,
  start: number,
  count: number,
  validity: Uint8Array | null,
  step: number = 1,
): void {
  if (validity === null) return
  const zero = (
    values instanceof BigInt64Array || values instanceof BigUint64Array ? 0n : 0
  ) as never
  for (let row = 0; row < count; row++) {
    if (validity[row >> 3] === 0xff)
      row |= 7 // eight present rows at once
    else if (((validity[row >> 3]! >> (row & 7)) & 1) === 0) {
      values.fill(zero, start + row * step, start + (row + 1) * step)
    }
  }
}
