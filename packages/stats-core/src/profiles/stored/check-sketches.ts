import {
  type DistinctSketch,
  mostSparseHashes,
  registerCount,
  runBits,
} from '../../sketches/distinct-sketch.ts'
import type { FrequentItems } from '../../sketches/frequent-items.ts'
import { hashBits } from '../../sketches/hash-value.ts'
import type { KllSketch } from '../../sketches/kll-sketch.ts'
import {
  checkAscending,
  checkList,
  checkNumber,
  checkRecord,
  checkSum,
  checkText,
  checkWhole,
  malformed,
} from './check-values.ts'

/** Returns `value` as a quantile sketch of `count` values. @throws StatsError `invalid_option` when it is none */
export function checkKllSketch(value: unknown, path: string, count: number): KllSketch {
  const sketch = checkRecord(value, path)
  const k = checkWhole(sketch.k, `${path}.k`)
  if (k < 8 || k > 65_535) throw malformed(`${path}.k`, 'in [8, 65535]', k)
  const coin = checkWhole(sketch.coin, `${path}.coin`)
  const levels = checkList(sketch.levels, `${path}.levels`, (items, at) =>
    checkAscending(items, at, 'ties'),
  )
  const weight = levels.reduce((sum, items, level) => sum + items.length * 2 ** level, 0)
  checkSum(weight, count, `${path}.levels, by their weights,`)
  checkSum(checkWhole(sketch.count, `${path}.count`), count, `${path}.count`)
  if (count === 0) return { k, count, coin, levels }
  const min = checkNumber(sketch.min, `${path}.min`)
  const max = checkNumber(sketch.max, `${path}.max`)
  for (const item of levels.flat()) {
    if (item < min || item > max) throw malformed(`${path}.levels`, 'between min and max', item)
  }
  return { k, count, min, max, coin, levels }
}

const REGISTERS = new RegExp(`^[A-Za-q]{${registerCount}}$`)

/** Returns `value` as a sketch of distinct values. @throws StatsError `invalid_option` when it is none */
export function checkDistinctSketch(value: unknown, path: string): DistinctSketch {
  const sketch = checkRecord(value, path)
  if ('registers' in sketch) {
    const registers = checkText(sketch.registers, `${path}.registers`)
    // The digits up to `q` stand for 0 to 42, the longest run and one more.
    if (REGISTERS.test(registers)) return { registers }
    const expected = `${registerCount} digits of base 64 up to ${runBits + 1}`
    throw malformed(`${path}.registers`, expected, 'other text')
  }
  const hashes = checkAscending(sketch.hashes, `${path}.hashes`, 'no ties')
  if (hashes.length > mostSparseHashes) {
    throw malformed(`${path}.hashes`, `at most ${mostSparseHashes}`, hashes)
  }
  hashes.forEach((hash, index) => {
    checkWhole(hash, `${path}.hashes[${index}]`)
    if (hash >= 2 ** hashBits) throw malformed(`${path}.hashes[${index}]`, 'below 2^53', hash)
  })
  return { hashes }
}

/** Returns `value` as the frequent items of `count` rows. @throws StatsError `invalid_option` when it is none */
export function checkFrequentItems(value: unknown, path: string, count: number): FrequentItems {
  const sketch = checkRecord(value, path)
  const capacity = checkWhole(sketch.capacity, `${path}.capacity`)
  const error = checkWhole(sketch.error, `${path}.error`)
  const items = checkCounted(sketch.items, `${path}.items`)
  checkSum(checkWhole(sketch.count, `${path}.count`), count, `${path}.count`)
  const listed = items.reduce((sum, [, rows]) => sum + rows, 0)
  if (error * (capacity + 1) > count - listed) {
    throw malformed(`${path}.error`, 'at most the rows that were taken off', error)
  }
  return { capacity, count, error, items }
}

/** Returns `value` as strings, no two alike, with their rows. @throws StatsError `invalid_option` when it is none */
export function checkCounted(value: unknown, path: string): [value: string, rows: number][] {
  const seen = new Set<string>()
  return checkList(value, path, (entry, at) => {
    const pair = checkList(entry, at, (part) => part)
    if (pair.length !== 2) throw malformed(at, 'a text and its rows', pair)
    const text = checkText(pair[0], `${at}[0]`)
    if (seen.has(text)) throw malformed(`${at}[0]`, 'a text of its own', text)
    seen.add(text)
    return [text, checkWhole(pair[1], `${at}[1]`)]
  })
}
