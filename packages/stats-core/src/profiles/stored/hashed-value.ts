import { hashString } from '../../sketches/hash-value.ts'

/** Returns what stands for a value of a sensitive column: 14 hexadecimal digits that depend on it and on the column's name. */
export function hashedValue(column: string, value: string | number): string {
  return hashString(`${column}\u0000${value}`).toString(16).padStart(14, '0')
}
