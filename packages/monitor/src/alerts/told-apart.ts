import { digitsToTellApart } from '../checks/digits-to-tell-apart.ts'
import { short } from './number-text.ts'

/** Returns two numbers as alerts write them, with as many digits as it takes until they do not read alike. */
export function toldApart(value: number, other: number): readonly [string, string] {
  const more = digitsToTellApart(value, [other], short)
  return [short(value, more), short(other, more)]
}
