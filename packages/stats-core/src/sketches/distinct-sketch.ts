import { hashBits, hashNumber, hashString } from './hash-value.ts'
import { hyperLogLogEstimate } from './hyper-log-log-estimate.ts'

/**
 * The number of different values in at most 4 kB. Plain JSON: while there are few, their hashes; after that, HyperLogLog registers.
 *
 * What it holds depends on the set of values alone: neither their order, nor how often each came, nor how sketches were merged shows.
 */
export type DistinctSketch = SparseDistinctSketch | DenseDistinctSketch

/** At most 256 different values, each by its hash. */
export interface SparseDistinctSketch {
  /** Ascending, whole numbers in [0, 2^53), no two alike. */
  readonly hashes: readonly number[]
}

/** More than 256 different values. */
export interface DenseDistinctSketch {
  /** 4096 registers, each as one digit of base 64 (RFC 4648's alphabet): the longest run of zeros seen, plus one, in [0, 42]. */
  readonly registers: string
}

/** A sketch of nothing. */
export const emptyDistinctSketch: DistinctSketch = Object.freeze({ hashes: Object.freeze([]) })

/** Up to so many different values are kept as they are. */
export const mostSparseHashes = 256
/** log₂ of the number of registers: 12, so that the relative standard error is 1.04 / √4096 = 1.6 %. */
const INDEX_BITS = 12
export const registerCount: number = 1 << INDEX_BITS
/** Bits of a hash in which zeros are counted, and so the most that a register can say, less one. */
export const runBits: number = hashBits - INDEX_BITS
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const UPPER = 0x100000000
/** How many of the bits in which zeros are counted lie above the lower 32. */
const UPPER_RUN_BITS = runBits - 32
const UPPER_RUN_MASK = (1 << UPPER_RUN_BITS) - 1

/** Returns `sketch` with `values` added; NaN is left out, −0 is 0. Cost O(values), least where equal ones are neighbours. */
export function addDistinctNumbers(sketch: DistinctSketch, values: Float64Array): DistinctSketch {
  const collector = collect(sketch)
  let previous = Number.NaN
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!
    if (value === previous || Number.isNaN(value)) continue
    previous = value
    collector.add(hashNumber(value))
  }
  return collector.sketch()
}

/** Returns `sketch` with `texts` added. */
export function addDistinctStrings(
  sketch: DistinctSketch,
  texts: Iterable<string>,
): DistinctSketch {
  const collector = collect(sketch)
  for (const text of texts) collector.add(hashString(text))
  return collector.sketch()
}

/** Returns the sketch of the values of both. Associative, symmetric and idempotent, bit for bit. */
export function mergeDistinctSketches(a: DistinctSketch, b: DistinctSketch): DistinctSketch {
  const [into, from] = 'registers' in a ? [a, b] : [b, a]
  const collector = collect(into)
  if ('hashes' in from) for (const hash of from.hashes) collector.add(hash)
  else collector.addRegisters(readRegisters(from.registers))
  return collector.sketch()
}

/**
 * Returns how many different values went in: exactly up to 256 (but for two with one hash, of which the chance is 4 · 10⁻¹²), beyond that
 * estimated with a relative standard error of 1.6 % ({@link hyperLogLogEstimate}), not rounded.
 */
export function distinctCount(sketch: DistinctSketch): number {
  if ('hashes' in sketch) return sketch.hashes.length
  const histogram = new Float64Array(runBits + 2)
  for (const register of readRegisters(sketch.registers)) histogram[register]! += 1
  return hyperLogLogEstimate(histogram)
}

interface Collector {
  add(hash: number): void
  addRegisters(registers: Uint8Array): void
  sketch(): DistinctSketch
}

function collect(start: DistinctSketch): Collector {
  const hashes = new Set('hashes' in start ? start.hashes : [])
  let registers = 'registers' in start ? readRegisters(start.registers) : undefined

  const add = (hash: number): void => {
    if (registers !== undefined) {
      raiseRegister(registers, hash)
      return
    }
    hashes.add(hash)
    if (hashes.size <= mostSparseHashes) return
    registers = new Uint8Array(registerCount)
    for (const each of hashes) raiseRegister(registers, each)
  }
  const addRegisters = (others: Uint8Array): void => {
    registers = registers!.map((register, index) => Math.max(register, others[index]!))
  }
  const sketch = (): DistinctSketch =>
    registers === undefined
      ? { hashes: [...hashes].sort((a, b) => a - b) }
      : { registers: writeRegisters(registers) }
  return { add, addRegisters, sketch }
}

/** The first 12 bits of a hash choose the register, the zeros before the first 1 of the rest are what it records. */
function raiseRegister(registers: Uint8Array, hash: number): void {
  const upper = Math.floor(hash / UPPER)
  const index = upper >>> UPPER_RUN_BITS
  const run = upper & UPPER_RUN_MASK
  const zeros =
    run === 0 ? UPPER_RUN_BITS + Math.clz32(hash >>> 0) : Math.clz32(run) - (32 - UPPER_RUN_BITS)
  if (registers[index]! <= zeros) registers[index] = zeros + 1
}

function writeRegisters(registers: Uint8Array): string {
  let text = ''
  for (const register of registers) text += DIGITS[register]!
  return text
}

function readRegisters(text: string): Uint8Array {
  const registers = new Uint8Array(registerCount)
  for (let i = 0; i < registerCount; i++) registers[i] = DIGITS.indexOf(text[i]!)
  return registers
}
