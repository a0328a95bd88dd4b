import type { Column } from '@leeway/stats-core'
import type { ColumnTask } from '../drift/map-columns.ts'

/**
 * Returns the task with its values in shared memory, so that sending it copies nothing more. What lies in shared memory already stays where it is.
 *
 * A typed array that is sent as it is takes the whole of its buffer along: of an Arrow table that can be every column.
 */
export function shareTask({ reference, current, ...task }: ColumnTask): ColumnTask {
  return {
    ...task,
    reference: { ...reference, column: shareColumn(reference.column) },
    current: shareColumn(current),
  }
}

function shareColumn(column: Column): Column {
  switch (column.kind) {
    case 'numeric': {
      const { validity, ...rest } = column
      const values = shared(column.values)
      return { ...rest, values, ...(validity === undefined ? {} : { validity: validity.slice() }) }
    }
    case 'timestamp':
      return { ...column, values: shared(column.values) }
    case 'categorical':
    case 'text':
      return { ...column, codes: sharedCodes(column.codes) }
  }
}

function shared(values: Float64Array): Float64Array {
  if (values.buffer instanceof SharedArrayBuffer) return values
  const copy = new Float64Array(new SharedArrayBuffer(values.byteLength))
  copy.set(values)
  return copy
}

function sharedCodes(codes: Int32Array): Int32Array {
  if (codes.buffer instanceof SharedArrayBuffer) return codes
  const copy = new Int32Array(new SharedArrayBuffer(codes.byteLength))
  copy.set(codes)
  return copy
}
