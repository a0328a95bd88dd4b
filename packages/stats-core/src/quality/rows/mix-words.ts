/** Returns the lower lane of a 64-bit hash with a word of 32 bits mixed in: the round of MurmurHash3 (Appleby, x86_32). */
export function mixLow(hash: number, word: number): number {
  const k = Math.imul(word, 0xcc9e2d51)
  const mixed = hash ^ Math.imul((k << 15) | (k >>> 17), 0x1b873593)
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0
}

/** Returns the upper lane of a 64-bit hash with a word of 32 bits mixed in: the same round with other constants. */
export function mixHigh(hash: number, word: number): number {
  const k = Math.imul(word, 0x85ebca6b)
  const mixed = hash ^ Math.imul((k << 16) | (k >>> 16), 0xc2b2ae35)
  return (Math.imul((mixed << 17) | (mixed >>> 15), 9) + 0x38b34ae5) | 0
}
