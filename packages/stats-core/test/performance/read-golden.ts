import { readFileSync } from 'node:fs'

/** The content of a file in `test/golden/performance`; what it holds is for its test to say. */
export function readGolden<Content>(file: string): Content {
  const url = new URL(`../golden/performance/${file}`, import.meta.url)
  return JSON.parse(readFileSync(url, 'utf8')) as Content
}

/** Numbers of a golden file, in which a missing one is null. */
export function doubles(values: readonly (number | null)[]): Float64Array {
  return Float64Array.from(values, (value) => value ?? Number.NaN)
}
