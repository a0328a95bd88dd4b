/**
 * A growing bitmap, one bit per row, least significant bit first (as in Arrow and in DuckDB): 1 is a present value.
 * Rows are appended in blocks; nothing is allocated until a block has a bitmap of its own.
 */
export class ValidityBitmap {
  #bits: Uint8Array<ArrayBuffer> | undefined

  /**
   * Writes the bits of rows `start` to `start + count`; rows must be appended in order and without gaps.
   *
   * @param block the block's own bitmap, or null where all its values are present
   */
  append(start: number, count: number, block: Uint8Array | null): void {
    if (block === null && this.#bits === undefined) return
    const bits = this.#reserve((start + count + 7) >> 3)
    if (block === null) return // new bits are set: all present
    if (start % 8 === 0) {
      bits.set(block.subarray(0, (count + 7) >> 3), start >> 3)
      // Bits past the block's end belong to the next block, which may be all present.
      if (count % 8 !== 0) bits[(start + count) >> 3]! |= 0xff << (count % 8)
      return
    }
    for (let row = 0; row < count; row++) {
      if (((block[row >> 3]! >> (row & 7)) & 1) === 0) {
        bits[(start + row) >> 3]! &= ~(1 << ((start + row) & 7))
      }
    }
  }

  /** Returns the bitmap of the first `length` rows and how many of them are missing; no bitmap when none is. */
  finish(length: number): { nullCount: number; bits: Uint8Array | undefined } {
    if (this.#bits === undefined) return { nullCount: 0, bits: undefined }
    const bits = this.#reserve((length + 7) >> 3).slice(0, (length + 7) >> 3)
    let present = 0
    for (let byte = 0; byte < length >> 3; byte++) present += bitsIn(bits[byte]!)
    if (length % 8 !== 0) present += bitsIn(bits[length >> 3]! & ~(0xff << (length % 8)))
    const nullCount = length - present
    return { nullCount, bits: nullCount === 0 ? undefined : bits }
  }

  #reserve(bytes: number): Uint8Array<ArrayBuffer> {
    if (this.#bits === undefined || this.#bits.length < bytes) {
      const wider = new Uint8Array(Math.max(256, bytes * 2)).fill(0xff)
      if (this.#bits) wider.set(this.#bits)
      this.#bits = wider
    }
    return this.#bits
  }
}

function bitsIn(byte: number): number {
  let bits = byte - ((byte >> 1) & 0x55)
  bits = (bits & 0x33) + ((bits >> 2) & 0x33)
  return (bits + (bits >> 4)) & 0x0f
}
