import { DataSourceError } from '../data-source-error.ts'

/** Longest string that DuckDB stores inside its 16-byte `string_t` (length, then the bytes, zero-padded). */
const inlineLength = 12
/** Largest total size of the distinct values of one column: Arrow's Utf8 offsets are signed 32-bit. */
const maximumBytes = 2 ** 31 - 1

/** The distinct values of a column in order of first appearance; entry `i` is `bytes[offsets[i]…offsets[i + 1]]`. */
export interface DictionarySnapshot {
  readonly length: number
  readonly offsets: Int32Array
  readonly bytes: Uint8Array
}

/**
 * A growing set of byte strings that gives each distinct one a code: 0, 1, 2, … in order of first appearance.
 *
 * Two open-addressing hash tables over typed arrays, one for strings short enough to be keyed by four 32-bit words, one
 * for longer ones compared byte by byte. No JavaScript string is made. Snapshots share the append-only buffers, so
 * taking one costs nothing and an earlier one never changes.
 */
export class ByteDictionary {
  #length = 0
  #bytes = new Uint8Array(1024)
  #offsets = new Int32Array(256)
  #words = new Int32Array(4 * 256)
  #shortCodes = new Int32Array(256).fill(-1)
  #shortCount = 0
  #hashes = new Int32Array(256)
  #longCodes = new Int32Array(256).fill(-1)
  #longCount = 0
  readonly #scratch = new Int32Array(4)
  readonly #scratchBytes = new Uint8Array(this.#scratch.buffer)

  /** The distinct values so far. */
  snapshot(): DictionarySnapshot {
    return {
      length: this.#length,
      offsets: this.#offsets.subarray(0, this.#length + 1),
      bytes: this.#bytes.subarray(0, this.#offsets[this.#length]),
    }
  }

  /** Returns the code of a string. */
  codeOf(value: Uint8Array): number {
    if (value.length > inlineLength) return this.#codeOfLong(value)
    this.#scratch.fill(0)
    this.#scratch[0] = value.length
    this.#scratchBytes.set(value, 4)
    const [length, a, b, c] = this.#scratch as unknown as [number, number, number, number]
    return this.codeOfWords(length, a, b, c)
  }

  /**
   * Returns the code of a string of at most 12 bytes.
   *
   * @param length bytes of the string
   * @param a bytes 0–3 as a little-endian word, zero-padded; `b` bytes 4–7, `c` bytes 8–11
   */
  codeOfWords(length: number, a: number, b: number, c: number): number {
    const words = this.#words
    const codes = this.#shortCodes
    const mask = codes.length - 1
    let slot = hashWords(length, a, b, c) & mask
    for (;;) {
      const code = codes[slot]!
      if (code === -1) return this.#addShort(slot, length, a, b, c)
      const at = slot * 4
      if (
        words[at + 1] === a &&
        words[at] === length &&
        words[at + 2] === b &&
        words[at + 3] === c
      ) {
        return code
      }
      slot = (slot + 1) & mask
    }
  }

  #codeOfLong(value: Uint8Array): number {
    const hash = hashBytes(value)
    const codes = this.#longCodes
    const mask = codes.length - 1
    let slot = hash & mask
    for (;;) {
      const code = codes[slot]!
      if (code === -1) return this.#addLong(slot, hash, value)
      if (this.#hashes[slot] === hash && this.#equals(code, value)) return code
      slot = (slot + 1) & mask
    }
  }

  #equals(code: number, value: Uint8Array): boolean {
    const start = this.#offsets[code]!
    if (this.#offsets[code + 1]! - start !== value.length) return false
    for (let index = 0; index < value.length; index++) {
      if (this.#bytes[start + index] !== value[index]) return false
    }
    return true
  }

  #addShort(slot: number, length: number, a: number, b: number, c: number): number {
    this.#words.set([length, a, b, c], slot * 4)
    this.#scratch.set([length, a, b, c])
    const code = this.#append(this.#scratchBytes.subarray(4, 4 + length))
    this.#shortCodes[slot] = code
    if (++this.#shortCount * 2 > this.#shortCodes.length) this.#growShort()
    return code
  }

  #addLong(slot: number, hash: number, value: Uint8Array): number {
    const code = this.#append(value)
    this.#hashes[slot] = hash
    this.#longCodes[slot] = code
    if (++this.#longCount * 2 > this.#longCodes.length) this.#growLong()
    return code
  }

  #append(value: Uint8Array): number {
    const code = this.#length++
    const start = this.#offsets[code]!
    const end = start + value.length
    if (end > maximumBytes) {
      throw new DataSourceError(
        'unsupported-content',
        'a text column has more than 2 GiB of distinct values; leave it out with the option columns',
      )
    }
    if (end > this.#bytes.length) {
      this.#bytes = grown(this.#bytes, Math.min(maximumBytes, Math.max(end, start * 2)))
    }
    if (code + 2 > this.#offsets.length) this.#offsets = grown(this.#offsets, (code + 2) * 2)
    this.#bytes.set(value, start)
    this.#offsets[code + 1] = end
    return code
  }

  #growShort(): void {
    const { length } = this.#shortCodes
    const words = new Int32Array(length * 8)
    const codes = new Int32Array(length * 2).fill(-1)
    const mask = length * 2 - 1
    for (let from = 0; from < length; from++) {
      if (this.#shortCodes[from] === -1) continue
      const entry = this.#words.subarray(from * 4, from * 4 + 4)
      let to = hashWords(entry[0]!, entry[1]!, entry[2]!, entry[3]!) & mask
      while (codes[to] !== -1) to = (to + 1) & mask
      words.set(entry, to * 4)
      codes[to] = this.#shortCodes[from]!
    }
    this.#words = words
    this.#shortCodes = codes
  }

  #growLong(): void {
    const { length } = this.#longCodes
    const hashes = new Int32Array(length * 2)
    const codes = new Int32Array(length * 2).fill(-1)
    const mask = length * 2 - 1
    for (let from = 0; from < length; from++) {
      if (this.#longCodes[from] === -1) continue
      let to = this.#hashes[from]! & mask
      while (codes[to] !== -1) to = (to + 1) & mask
      hashes[to] = this.#hashes[from]!
      codes[to] = this.#longCodes[from]!
    }
    this.#hashes = hashes
    this.#longCodes = codes
  }
}

function grown<T extends Uint8Array | Int32Array>(array: T, length: number): T {
  const copy = new (array.constructor as new (length: number) => T)(length)
  copy.set(array)
  return copy
}

// The mixing steps and constants are those of MurmurHash3 (x86, 32 bit; Appleby, public domain).
function mix(hash: number, word: number): number {
  let k = Math.imul(word, 0xcc9e2d51)
  k = (k << 15) | (k >>> 17)
  const h = hash ^ Math.imul(k, 0x1b873593)
  return (Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) | 0
}

function finish(hash: number): number {
  let h = hash ^ (hash >>> 16)
  h = Math.imul(h, 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

function hashWords(length: number, a: number, b: number, c: number): number {
  return finish(mix(mix(mix(length, a), b), c))
}

function hashBytes(value: Uint8Array): number {
  let hash = value.length
  const whole = value.length & ~3
  for (let at = 0; at < whole; at += 4) {
    hash = mix(
      hash,
      value[at]! | (value[at + 1]! << 8) | (value[at + 2]! << 16) | (value[at + 3]! << 24),
    )
  }
  for (let at = whole; at < value.length; at++) hash = mix(hash, value[at]!)
  return finish(hash)
}
