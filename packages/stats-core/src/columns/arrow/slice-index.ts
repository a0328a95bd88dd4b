/** Byte slices numbered in the order in which they were first seen. */
export interface SliceIndex {
  /** Returns the number of `bytes[from, to)`: that of an equal slice seen before, or a new one. */
  indexOf(from: number, to: number): number
}

/**
 * Returns a {@link SliceIndex} over `bytes`, so that a repeated string need not be decoded to be recognized.
 *
 * An open-addressing hash table (linear probing, at most half full) of 32-bit FNV-1a hashes; equal hashes are compared byte by byte.
 */
export function createSliceIndex(bytes: Uint8Array): SliceIndex {
  const from: number[] = []
  const to: number[] = []
  const hashes: number[] = []
  let slots = new Int32Array(256).fill(-1)

  const equals = (slice: number, start: number, end: number): boolean => {
    const offset = from[slice]! - start
    if (to[slice]! - from[slice]! !== end - start) return false
    for (let i = start; i < end; i++) if (bytes[i] !== bytes[i + offset]) return false
    return true
  }
  const grow = (): void => {
    slots = new Int32Array(slots.length * 2).fill(-1)
    for (let slice = 0; slice < hashes.length; slice++) {
      let slot = hashes[slice]! & (slots.length - 1)
      while (slots[slot] !== -1) slot = (slot + 1) & (slots.length - 1)
      slots[slot] = slice
    }
  }
  const indexOf = (start: number, end: number): number => {
    const hash = fnv1a32(bytes, start, end)
    let slot = hash & (slots.length - 1)
    for (let slice = slots[slot]!; slice !== -1; slice = slots[slot]!) {
      if (hashes[slice] === hash && equals(slice, start, end)) return slice
      slot = (slot + 1) & (slots.length - 1)
    }
    slots[slot] = hashes.length
    from.push(start)
    to.push(end)
    hashes.push(hash)
    if (2 * hashes.length > slots.length) grow()
    return hashes.length - 1
  }
  return { indexOf }
}

function fnv1a32(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}
