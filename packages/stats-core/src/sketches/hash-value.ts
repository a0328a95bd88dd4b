/** Hashes are whole numbers below 2^53: the upper 53 of 64 bits, which a double holds exactly. */
export const hashBits = 53

const double = new Float64Array(1)
const words = new Uint32Array(double.buffer)
const LOW = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 0 : 1
const HIGH = 1 - LOW

/** Returns the hash of a number, in [0, 2^53): {@link mix64} of its 64 bits; −0 and 0 are one number. @param value no NaN */
export function hashNumber(value: number): number {
  double[0] = value + 0
  mix64()
  return upperBits()
}

/**
 * Returns the hash of a string, in [0, 2^53), the same on every platform.
 *
 * Four UTF-16 code units at a time are exclusive-ored into 64 bits of state, which {@link mix64} then stirs; the state begins as the string's
 * length. So no two strings of at most four units and one length share their 64 bits.
 */
export function hashString(text: string): number {
  words[LOW] = text.length
  words[HIGH] = 0x6c656577
  mix64()
  for (let i = 0; i < text.length; i += 4) {
    words[LOW]! ^= unit(text, i) | (unit(text, i + 1) << 16)
    words[HIGH]! ^= unit(text, i + 2) | (unit(text, i + 3) << 16)
    mix64()
  }
  return upperBits()
}

function unit(text: string, index: number): number {
  return index < text.length ? text.charCodeAt(index) : 0
}

function upperBits(): number {
  // 21 upper and 32 middle bits; the lowest 11 are left out.
  return words[HIGH]! * 0x200000 + (words[LOW]! >>> 11)
}

/**
 * Stirs the 64 bits: the finaliser of SplitMix64 (Stafford's variant 13; Steele, Lea and Flood 2014), a bijection in which each bit of the
 * input turns each bit of the output with probability near one half.
 */
function mix64(): void {
  let high = words[HIGH]!
  let low = words[LOW]!
  low ^= (low >>> 30) | (high << 2)
  high ^= high >>> 30
  const high1 = (upperProduct(low, 0x1ce4e5b9) + Math.imul(high, 0x1ce4e5b9)) | 0
  high = high1 + Math.imul(low, 0xbf58476d)
  low = Math.imul(low, 0x1ce4e5b9)
  low ^= (low >>> 27) | (high << 5)
  high ^= high >>> 27
  const high2 = (upperProduct(low, 0x133111eb) + Math.imul(high, 0x133111eb)) | 0
  high = high2 + Math.imul(low, 0x94d049bb)
  low = Math.imul(low, 0x133111eb)
  words[LOW] = low ^ ((low >>> 31) | (high << 1))
  words[HIGH] = high ^ (high >>> 31)
}

/** The upper 32 of the 64 bits of the product of two unsigned words. */
function upperProduct(a: number, b: number): number {
  const a0 = a & 0xffff
  const a1 = a >>> 16
  const b0 = b & 0xffff
  const b1 = b >>> 16
  const middle = a1 * b0 + ((a0 * b0) >>> 16)
  const cross = a0 * b1 + (middle & 0xffff)
  return (Math.imul(a1, b1) + (middle >>> 16) + (cross >>> 16)) | 0
}
