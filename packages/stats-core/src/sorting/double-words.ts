/** Index of the half of a double that holds its sign, on this machine. */
export const HIGH_WORD: 0 | 1 = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0

/** Index of the other half. */
export const LOW_WORD: 0 | 1 = HIGH_WORD === 1 ? 0 : 1

/** Returns the two 32-bit halves of each value, in the same memory. */
export function doubleWords(values: Float64Array): Uint32Array {
  return new Uint32Array(values.buffer, values.byteOffset, 2 * values.length)
}
