import type { OpenDuckdb } from './open-duckdb.ts'
import { quoteLiteral } from './quote-literal.ts'
import type { TextReading } from './text-reading.ts'

/** Columns of text, and what they may be read as. */
export interface TextColumns {
  /** What stands behind FROM. */
  readonly from: string
  /** The names of the columns in SQL. */
  readonly columns: readonly string[]
  /** Best first. */
  readonly readings: readonly TextReading[]
  /** Texts that mean a missing value where the column is not text; blanks around them do not count. */
  readonly nullStrings: readonly string[]
}

/** Returns the SQL of a column's text. */
type Texts = (column: string) => string
type Candidates = ReadonlyMap<string, readonly TextReading[]>

/** Rows looked at before all are: enough to spare most columns most readings. */
const sampleRows = 200

/**
 * Returns the SQL of each column's values: by the first reading that every one of its texts has, else the text itself.
 *
 * Each column is chosen for by itself and over all rows. A sample only rules out: what one of its rows does not have,
 * not all rows have. Blanks around texts are taken off where that gives a reading and the texts as they are have none.
 */
export async function chooseReadings(
  connection: OpenDuckdb['connection'],
  text: TextColumns,
): Promise<ReadonlyMap<string, string>> {
  const chosen = new Map(text.columns.map((column) => [column, column]))
  let candidates = await possibleReadings(connection, text)
  for (const texts of [asWritten, trimming(text.nullStrings)]) {
    const found = await fittingReadings(connection, text.from, candidates, texts)
    for (const [column, reading] of found) chosen.set(column, reading.value(texts(column)))
    candidates = new Map([...candidates].filter(([column]) => !found.has(column)))
  }
  return chosen
}

const asWritten: Texts = (column) => column

function trimming(nullStrings: readonly string[]): Texts {
  const nulls = nullStrings.map(quoteLiteral).join(', ')
  return (column) => {
    const trimmed = `trim(${column}, ' \t')`
    return nulls === '' ? trimmed : `CASE WHEN ${trimmed} NOT IN (${nulls}) THEN ${trimmed} END`
  }
}

/** The readings whose shape all texts of the sample have, for columns where there is one. */
async function possibleReadings(
  connection: OpenDuckdb['connection'],
  { from, columns, readings, nullStrings }: TextColumns,
): Promise<Candidates> {
  if (columns.length === 0) return new Map()
  const result = await connection.runAndReadAll(
    `SELECT ${columns.join(', ')} FROM ${from} LIMIT ${sampleRows}`,
  )
  const sample = result.getColumnsJS() as (string | null)[][]
  const shapes = readings.map(({ shape }) => new RegExp(`^(?:${shape})$`))
  const possible = columns.map((column, index): [string, TextReading[]] => {
    const texts = (sample[index] ?? [])
      .map((text) => text?.replace(/^[ \t]+|[ \t]+$/g, ''))
      .filter((text) => text !== undefined && !nullStrings.includes(text)) as string[]
    return [column, readings.filter((_, at) => texts.every((text) => shapes[at]!.test(text)))]
  })
  return new Map(possible.filter(([, left]) => left.length > 0))
}

/** For each column the first of its readings that all texts have, unless its rival is another; columns without texts have none. */
async function fittingReadings(
  connection: OpenDuckdb['connection'],
  from: string,
  candidates: Candidates,
  texts: Texts,
): Promise<ReadonlyMap<string, TextReading>> {
  const columns = [...candidates.keys()]
  if (columns.length === 0) return new Map()
  // Plain counts: over CASE or AND, or combined, DuckDB is slow at them in thousands of columns.
  const counts = columns.flatMap((column) => {
    const text = texts(column)
    const readings = candidates.get(column)!
    return [
      `count(${text})`,
      ...readings.flatMap(({ holds, value }) => [
        `count(${value(text)})`,
        `count_if(${holds(text)})`,
      ]),
    ]
  })
  const result = await connection.runAndReadAll(`SELECT ${counts.join(', ')} FROM ${from}`)
  const counted = (result.getRowsJS()[0] as bigint[]).values()
  const next = (): bigint => counted.next().value!
  const fitting = columns.map((column): [string, TextReading | undefined] => {
    const present = next()
    const fit = candidates
      .get(column)!
      .filter(() => [next(), next()].every((count) => count === present))
    const ids = new Set(fit.map(({ id }) => id))
    const first = fit.find(({ rival }) => rival === undefined || !ids.has(rival))
    return [column, present > 0n ? first : undefined]
  })
  return new Map(fitting.filter((entry): entry is [string, TextReading] => entry[1] !== undefined))
}
