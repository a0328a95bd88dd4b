/** A stream of random numbers. Whoever needs chance takes one of these as an argument. */
export interface RandomSource {
  /** The next whole number, uniform on [0, 2^32). */
  nextUint32(): number
  /** The next number, uniform on the multiples of 2^-53 in [0, 1). Takes two whole numbers. */
  nextDouble(): number
}
