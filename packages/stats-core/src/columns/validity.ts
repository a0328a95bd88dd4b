/** Returns a bitmap in which no row is null: `ceil(rows / 8)` bytes of ones. */
export function allValid(rows: number): Uint8Array {
  return new Uint8Array((rows + 7) >> 3).fill(0xff)
}

/** Returns whether bit `index` of an Arrow validity bitmap is 1, that is, whether the row is not null. */
export function isValid(bitmap: Uint8Array, index: number): boolean {
  return ((bitmap[index >> 3]! >> (index & 7)) & 1) === 1
}

/** Marks row `index` as null. The bitmap must be one that the caller made. */
export function markNull(bitmap: Uint8Array, index: number): void {
  bitmap[index >> 3]! &= ~(1 << (index & 7))
}
