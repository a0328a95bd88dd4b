import { normal, portableColumn, uniform } from '@leeway/bench-data'
import {
  Dictionary,
  type Float64,
  Int32,
  makeData,
  makeVector,
  Table,
  Utf8,
  type Vector,
  vectorFromArray,
} from 'apache-arrow'

/** Columns of the mapping beside the features. */
export const TARGET = 'target'
export const PREDICTION = 'prediction'

/**
 * Returns the reference or the current data of the benchmark as an Arrow table in memory: `columns` features, then a target of 0 and 1 and the probability of 1 that a
 * model gives, which is right in the reference and too sure of itself in the current data. `report_work.py` has the same.
 */
export function portableTable(columns: number, rows: number, current: boolean): Table {
  const vectors: Record<string, Vector> = {}
  for (let index = 0; index < columns; index += 1) {
    const column = portableColumn(index, columns, rows, current)
    vectors[column.name] =
      'values' in column
        ? makeVector(column.values)
        : dictionaryVector(column.codes, column.categories)
  }
  return new Table({ ...vectors, ...outcomes(rows, current) })
}

function dictionaryVector(codes: Int32Array, categories: readonly string[]): Vector {
  const dictionary = vectorFromArray([...categories], new Utf8())
  const type = new Dictionary(new Utf8(), new Int32())
  return makeVector(makeData({ type, data: codes, dictionary, length: codes.length, nullCount: 0 }))
}

function outcomes(rows: number, current: boolean): Record<string, Vector<Float64>> {
  const seed = current ? 17 : 13
  const target = new Float64Array(rows)
  const prediction = new Float64Array(rows)
  for (let i = 0; i < rows; i++) {
    const score = 1.5 * normal(i, seed)
    target[i] = uniform(i, seed + 15_485_863) < logistic(score) ? 1 : 0
    prediction[i] = logistic(current ? 1.3 * score : score)
  }
  return { [TARGET]: makeVector(target), [PREDICTION]: makeVector(prediction) }
}

function logistic(score: number): number {
  return 1 / (1 + Math.exp(-score))
}
