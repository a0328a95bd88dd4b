import type { Column } from '@leeway/stats-core'
import type { ColumnTask } from '../drift/map-columns.ts'

/** Shared memory for the two columns of a task, used again for the next one. */
export interface TaskMemory {
  reference: SharedArrayBuffer
  current: SharedArrayBuffer
}

/** Returns memory that grows to what the largest task needs. */
export function createTaskMemory(): TaskMemory {
  return { reference: new SharedArrayBuffer(0), current: new SharedArrayBuffer(0) }
}

/**
 * Returns the task with its values copied into `memory`, so that sending it copies nothing more. What lies in shared memory already stays where it is.
 *
 * A typed array that is sent as it is takes the whole of its buffer along: of an Arrow table that can be every column.
 *
 * @param memory of a thread that has answered its last task
 */
export function shareTask(
  { reference, current, ...task }: ColumnTask,
  memory: TaskMemory,
): ColumnTask {
  return {
    ...task,
    reference:
      reference.column === undefined
        ? reference
        : { ...reference, column: shareColumn(reference.column, memory, 'reference') },
    current: shareColumn(current, memory, 'current'),
  }
}

function shareColumn(column: Column, memory: TaskMemory, side: keyof TaskMemory): Column {
  switch (column.kind) {
    case 'numeric': {
      const { validity, ...rest } = column
      const values = shareValues(column.values, memory, side)
      return { ...rest, values, ...(validity === undefined ? {} : { validity: validity.slice() }) }
    }
    case 'timestamp':
      return { ...column, values: shareValues(column.values, memory, side) }
    case 'categorical':
    case 'text':
      return { ...column, codes: shareCodes(column.codes, memory, side) }
  }
}

function shareValues(
  values: Float64Array,
  memory: TaskMemory,
  side: keyof TaskMemory,
): Float64Array {
  if (values.buffer instanceof SharedArrayBuffer) return values
  const copy = new Float64Array(grow(memory, side, values.byteLength), 0, values.length)
  copy.set(values)
  return copy
}

function shareCodes(codes: Int32Array, memory: TaskMemory, side: keyof TaskMemory): Int32Array {
  if (codes.buffer instanceof SharedArrayBuffer) return codes
  const copy = new Int32Array(grow(memory, side, codes.byteLength), 0, codes.length)
  copy.set(codes)
  return copy
}

function grow(memory: TaskMemory, side: keyof TaskMemory, bytes: number): SharedArrayBuffer {
  if (memory[side].byteLength < bytes) memory[side] = new SharedArrayBuffer(bytes)
  return memory[side]
}
