import { DataSourceError } from '../data-source-error.ts'
import { inlineLength } from './long-texts.ts'

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

  /** Returns the code of the string at `bytes[start…end]`. */
  codeOf(bytes: Uint8Array, start: number = 0, end: number = bytes.length): number {
    if (end - start > inlineLength) return this.#codeOfLong(bytes, start, end)
    this.#scratch.fill(0)
    this.#scratch[0] = end - start
    this.#scratchBytes.set(bytes.subarray(start, end), 4)
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

  #codeOfLong(bytes: Uint8Array, start: number, end: number): number {
    const hash = hashBytes(bytes, start, end)
    const codes = this.#longCodes
    const mask = codes.length - 1
    let slot = hash & mask
    for (;;) {
      const code = codes[slot]!
      if (code === -1) return this.#addLong(slot, hash, bytes, start, end)
      if (this.#hashes[slot] === hash && this.#equals(code, bytes, start, end)) return code
      slot = (slot + 1) & mask
    }
  }

  #equals(code: number, bytes: Uint8Array, start: number, end: number): boolean {
    const own = this.#bytes
    const from = this.#offsets[code]!
    if (this.#offsets[code + 1]! - from !== end - start) return false
    for (let at = start; at < end; at++) {
      if (own[from + at - start] !== bytes[at]) return false
    }
    return true
  }

  #addShort(slot: number, length: number, a: number, b: number, c: number): number {
    const scratch = this.#scratch
    scratch[1] = a
    scratch[2] = b
    scratch[3] = c
    const code = this.#append(this.#scratchBytes, 4, 4 + length)
    writeEntry(this.#words, slot, length, a, b, c)
    this.#shortCodes[slot] = code
    if (++this.#shortCount * 2 > this.#shortCodes.length) this.#growShort()
    return code
  }

  #addLong(slot: number, hash: number, bytes: Uint8Array, start: number, end: number): number {
    const code = this.#append(bytes, start, end)
    this.#hashes[slot] = hash
    this.#longCodes[slot] = code
    if (++this.#longCount * 2 > this.#longCodes.length) this.#growLong()
    return code
  }

  #append(bytes: Uint8Array, start: number, end: number): number {
    const code = this.#length
    const from = this.#offsets[code]!
    const to = from + end - start
    if (to > maximumBytes) {
      throw new DataSourceError(
        'unsupported_content',
        'a text column has more than 2 GiB of distinct values; leave it out with the option columns',
      )
    }
    if (to > this.#bytes.length) {
      this.#bytes = grown(this.#bytes, Math.min(maximumBytes, Math.max(to, from * 2)))
    }
    if (code + 2 > this.#offsets.length) this.#offsets = grown(this.#offsets, (code + 2) * 2)
    const own = this.#bytes
    for (let at = start; at < end; at++) own[from + at - start] = bytes[at]!
    this.#offsets[code + 1] = to
    this.#length = code + 1
    return code
  }

  #growShort(): void {
    const old = this.#words
    const slots = this.#shortCodes.length
    const words = new Int32Array(slots * 8)
    const codes = new Int32Array(slots * 2).fill(-1)
    const mask = slots * 2 - 1
    for (let from = 0; from < slots; from++) {
      if (this.#shortCodes[from] === -1) continue
      const at = from * 4
      const [length, a, b, c] = [old[at]!, old[at + 1]!, old[at + 2]!, old[at + 3]!]
      let to = hashWords(length, a, b, c) & mask
      while (codes[to] !== -1) to = (to + 1) & mask
      writeEntry(words, to, length, a, b, c)
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

function writeEntry(
  words: Int32Array,
  slot: number,
  length: number,
  a: number,
  b: number,
  c: number,
): void {
  const at = slot * 4
  words[at] = length
  words[at + 1] = a
  words[at + 2] = b
  words[at + 3] = c
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

function hashBytes(bytes: Uint8Array, start: number, end: number): number {
  let hash = end - start
  let at = start
  for (; at + 4 <= end; at += 4) {
    const word =
      bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)
    hash = mix(hash, word)
  }
  for (; at < end; at++) hash = mix(hash, bytes[at]!)
  return finish(hash)
}
