export {
  type ColumnWorkers,
  type ColumnWorkersOptions,
  createColumnWorkers,
} from './create-column-workers.ts'
