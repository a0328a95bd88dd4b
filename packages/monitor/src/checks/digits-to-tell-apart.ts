/** A double has no more. */
const MOST_DIGITS = 13

/** Returns how many digits more than usual it takes until a number does not read like another one that it is compared with: that 0.14 % are not at most 0.06 % is not to read `0.1 %, at most 0.1 %`. */
export function digitsToTellApart(
  value: number,
  others: readonly (number | undefined)[],
  words: (value: number, moreDigits: number) => string,
): number {
  for (let more = 0; more < MOST_DIGITS; more++) {
    const reads = words(value, more)
    if (
      others.every(
        (other) => other === undefined || other === value || words(other, more) !== reads,
      )
    ) {
      return more
    }
  }
  return MOST_DIGITS
}
