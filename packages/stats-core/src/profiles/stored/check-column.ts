import {
  checkCounted,
  checkDistinctSketch,
  checkFrequentItems,
  checkKllSketch,
} from './check-sketches.ts'
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
import type {
  CategoryTally,
  CountedBins,
  RankMarks,
  StoredColumn,
  StoredMoments,
  StoredNumbers,
  StoredOrder,
} from './stored-profile.ts'

type Fields = Readonly<Record<string, unknown>>

/** Returns `value` as a stored column whose parts agree with each other. @throws StatsError `invalid_option` when it is none */
export function checkColumn(value: unknown, path: string): StoredColumn {
  const column = checkRecord(value, path)
  const name = checkText(column.name, `${path}.name`)
  const rows = checkWhole(column.rows, `${path}.rows`)
  const missing = checkWhole(column.missing, `${path}.missing`)
  const distinct = checkDistinctSketch(column.distinct, `${path}.distinct`)
  const parts = { name, rows, missing, distinct, ...checkFlag(column, 'sensitive', path) }
  const values = rows - missing
  switch (column.kind) {
    case 'numeric':
      return checkNumbers(column, path, parts)
    case 'timestamp':
      return {
        kind: 'timestamp',
        ...checkOrder(column, path, { ...parts, values }),
        ...checkUnmerged(column, path),
      }
    case 'categorical':
      return {
        kind: 'categorical',
        ...checkFlag(column, 'areDigits', path),
        ...parts,
        tally: checkTally(column.tally, `${path}.tally`, values),
        ...checkUnmerged(column, path),
      }
    case 'text':
      return {
        kind: 'text',
        ...parts,
        tally: checkTally(column.tally, `${path}.tally`, values),
        characters: checkWhole(column.characters, `${path}.characters`),
        ...checkUnmerged(column, path),
      }
    default:
      throw malformed(`${path}.kind`, 'numeric, categorical, text or timestamp', column.kind)
  }
}

type Parts = Pick<StoredColumn, 'name' | 'rows' | 'missing' | 'distinct' | 'sensitive'>

function checkFlag<K extends string>(column: Fields, flag: K, path: string): { [key in K]?: true } {
  const value = column[flag]
  if (value === undefined) return {}
  if (value !== true) throw malformed(`${path}.${flag}`, 'true, or absent', value)
  return { [flag]: true } as { [key in K]?: true }
}

function checkNumbers(column: Fields, path: string, parts: Parts): StoredNumbers {
  const nan = checkWhole(column.nan, `${path}.nan`)
  const order = checkOrder(column, path, { ...parts, values: parts.rows - parts.missing - nan })
  const { count } = order.sketch
  const picture =
    column.picture === undefined
      ? {}
      : { picture: checkBins(column.picture, `${path}.picture`, { count, open: false }) }
  const moments = count === 0 ? {} : { moments: checkMoments(column.moments, `${path}.moments`) }
  const marks =
    column.marks === undefined ? {} : { marks: checkMarks(column.marks, `${path}.marks`, count) }
  return {
    kind: 'numeric',
    ...order,
    nan,
    ...moments,
    ...marks,
    ...picture,
    ...checkUnmerged(column, path),
  }
}

function checkOrder(
  column: Fields,
  path: string,
  { values, ...parts }: Parts & { readonly values: number },
): StoredOrder {
  const negativeInfinite = checkWhole(column.negativeInfinite, `${path}.negativeInfinite`)
  const positiveInfinite = checkWhole(column.positiveInfinite, `${path}.positiveInfinite`)
  const finite = parts.sensitive ? 0 : values - negativeInfinite - positiveInfinite
  const bins =
    column.bins === undefined
      ? {}
      : { bins: checkBins(column.bins, `${path}.bins`, { count: values, open: true }) }
  return {
    ...parts,
    negativeInfinite,
    positiveInfinite,
    sketch: checkKllSketch(column.sketch, `${path}.sketch`, finite),
    ...bins,
  }
}

function checkBins(
  value: unknown,
  path: string,
  { count, open }: { readonly count: number; readonly open: boolean },
): CountedBins {
  const bins = checkRecord(value, path)
  const edges = checkAscending(bins.edges, `${path}.edges`, 'no ties')
  const counts = checkList(bins.counts, `${path}.counts`, checkWhole)
  const expected = open ? edges.length + 1 : edges.length - 1
  if (counts.length !== expected) throw malformed(`${path}.counts`, `${expected} counts`, counts)
  checkSum(sum(counts), count, `${path}.counts`)
  return { edges, counts }
}

function checkMarks(value: unknown, path: string, count: number): RankMarks {
  const marks = checkRecord(value, path)
  const values = checkAscending(marks.values, `${path}.values`, 'no ties')
  const at = checkList(marks.at, `${path}.at`, checkWhole)
  const between = checkList(marks.between, `${path}.between`, checkWhole)
  if (at.length !== values.length) throw malformed(`${path}.at`, `${values.length} counts`, at)
  if (between.length !== values.length + 1) {
    throw malformed(`${path}.between`, `${values.length + 1} counts`, between)
  }
  checkSum(sum(at) + sum(between), count, `${path}.at and between`)
  return { values, at, between }
}

function checkMoments(value: unknown, path: string): StoredMoments {
  const { mean, rootOfSquares } = checkRecord(value, path)
  const spread =
    rootOfSquares === undefined
      ? {}
      : { rootOfSquares: checkNumber(rootOfSquares, `${path}.rootOfSquares`) }
  return { mean: checkNumber(mean, `${path}.mean`), ...spread }
}

function checkTally(value: unknown, path: string, values: number): CategoryTally {
  const tally = checkRecord(value, path)
  const known = checkList(tally.known, `${path}.known`, checkText)
  const knownRows = checkList(tally.knownRows, `${path}.knownRows`, checkWhole)
  if (knownRows.length !== known.length || new Set(known).size !== known.length) {
    throw malformed(`${path}.knownRows`, `${known.length} counts of different texts`, knownRows)
  }
  const capacity = checkWhole(tally.capacity, `${path}.capacity`)
  const otherRows = checkWhole(tally.otherRows, `${path}.otherRows`)
  checkSum(sum(knownRows) + otherRows, values, `${path}.knownRows and otherRows`)
  const checked = { known, knownRows, otherRows, capacity }
  if (tally.others !== undefined) {
    const others = checkCounted(tally.others, `${path}.others`)
    checkSum(sum(others.map(([, rows]) => rows)), otherRows, `${path}.others`)
    return { ...checked, others }
  }
  if (tally.frequent === undefined) return checked
  return { ...checked, frequent: checkFrequentItems(tally.frequent, `${path}.frequent`, values) }
}

function checkUnmerged(column: Fields, path: string): Pick<StoredNumbers, 'unmerged'> {
  if (column.unmerged === undefined) return {}
  const { distinct, quantiles } = checkRecord(column.unmerged, `${path}.unmerged`)
  const counted = { distinct: checkWhole(distinct, `${path}.unmerged.distinct`) }
  if (quantiles === undefined) return { unmerged: counted }
  const checked = Object.entries(checkRecord(quantiles, `${path}.unmerged.quantiles`)).map(
    ([percentile, value]) =>
      [percentile, checkNumber(value, `${path}.unmerged.quantiles.${percentile}`)] as const,
  )
  return { unmerged: { ...counted, quantiles: Object.fromEntries(checked) } }
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
