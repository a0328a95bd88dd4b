/**
 * Benchmark data without random-number state: every language that follows these formulae gets the same numbers. The reference and the current
 * data have `columns` columns of `rows` rows, four in five numeric (normal, lognormal with 2 % missing, uniform, whole numbers), the rest
 * categorical with 2 to 60 values; every fifth numeric column is shifted by 0.3, every second categorical one is more even in the current data.
 * `python/portable_data.py` is its twin.
 */

/** A numeric column; NaN where a value is missing. */
export interface PortableNumeric {
  readonly name: string
  readonly values: Float64Array
}

/** A categorical column as codes into `categories`. */
export interface PortableCategorical {
  readonly name: string
  readonly codes: Int32Array
  readonly categories: readonly string[]
}

export type PortableColumn = PortableNumeric | PortableCategorical

/** Returns column `index` of `columns`, for the reference or the current data. */
export function portableColumn(
  index: number,
  columns: number,
  rows: number,
  current: boolean,
): PortableColumn {
  const seed = 1_000_003 * (index + 1) + (current ? 500_009 : 0)
  const numerics = Math.floor(0.8 * columns)
  return index < numerics
    ? numericColumn(index, seed, rows, current)
    : categoricalColumn(index, index - numerics, seed, rows, current)
}

function numericColumn(
  index: number,
  seed: number,
  rows: number,
  current: boolean,
): PortableNumeric {
  const shift = current && index % 5 === 0 ? 0.3 : 0
  const values = new Float64Array(rows)
  const value = [
    (i: number) => index + (1 + (index % 3)) * (normal(i, seed) + shift),
    (i: number) =>
      uniform(i, seed + 15_485_863) < 0.02 ? Number.NaN : Math.exp(0.5 * (normal(i, seed) + shift)),
    (i: number) => 100 * uniform(i, seed) + 30 * shift,
    (i: number) => Math.floor(-20 * Math.log(uniform(i, seed)) + 20 * shift),
  ][index % 4]
  for (let i = 0; i < rows; i++) values[i] = value?.(i) ?? Number.NaN
  return { name: `num_${String(index).padStart(2, '0')}`, values }
}

function categoricalColumn(
  index: number,
  ordinal: number,
  seed: number,
  rows: number,
  current: boolean,
): PortableCategorical {
  const size = [2, 3, 8, 20, 60][index % 5] ?? 2
  const power = current && index % 2 === 0 ? 1.6 : 2
  const codes = new Int32Array(rows)
  for (let i = 0; i < rows; i++) codes[i] = Math.floor(size * uniform(i, seed) ** power)
  const categories = Array.from({ length: size }, (_, code) => `c_${String(code).padStart(3, '0')}`)
  return { name: `cat_${String(ordinal).padStart(2, '0')}`, codes, categories }
}

/** The i-th standard normal value of a seed (Box–Muller). */
export function normal(i: number, seed: number): number {
  return (
    Math.sqrt(-2 * Math.log(uniform(i, seed))) * Math.cos(2 * Math.PI * uniform(i, seed + 7919))
  )
}

/** The i-th value of a seed, uniform in (0, 1). */
export function uniform(i: number, seed: number): number {
  return (mix((Math.imul(i, 0x9e3779b1) + mix(seed)) | 0) + 0.5) / 2 ** 32
}

/** The finalizer of MurmurHash3 for 32 bits. */
function mix(value: number): number {
  let x = value
  x ^= x >>> 16
  x = Math.imul(x, 0x85ebca6b)
  x ^= x >>> 13
  x = Math.imul(x, 0xc2b2ae35)
  x ^= x >>> 16
  return x >>> 0
}
