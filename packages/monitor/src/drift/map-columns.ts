import type { Column, StoredColumn } from '@leeway/stats-core'
import type { PreparedColumn } from '../reference/prepare-column.ts'
import type { TestAssignment } from './assign-test.ts'
import type { ColumnFinding, Examination } from './examine-column.ts'

/** One pair of columns and what is asked of it, as plain data and typed arrays that another thread can be handed. */
export interface ColumnTask {
  readonly reference: Pick<PreparedColumn, 'name' | 'role' | 'kind' | 'isDeclared'> & TaskReference
  readonly current: Column
  readonly examination: Omit<Examination, 'assignment'>
  /** The test to run, by its id among the built-in ones. Absent: none. */
  readonly assignment?: Omit<TestAssignment, 'test'> & { readonly test: string }
}

/** The column itself, or the profile that was kept of it. */
export type TaskReference =
  | { readonly column: Column; readonly stored?: never }
  | { readonly column?: never; readonly stored: StoredColumn }

/**
 * Examines columns somewhere else: `createColumnWorkers` of `@leeway/monitor/workers` returns one. It answers in the order of the tasks, `undefined` where
 * a task is not worth the way; that one is then done in the calling thread.
 */
export type MapColumns = (
  tasks: readonly ColumnTask[],
) => Promise<readonly (ColumnFinding | undefined)[]>
