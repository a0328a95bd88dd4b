import { PipelineError } from './pipeline-error.ts'

const shownNames = 5

/** What a data set, or a profile of one, says of its size and its columns. */
export interface Outline {
  readonly rows: number
  readonly columns: readonly { readonly name: string }[]
  readonly unreadable: readonly { readonly name: string }[]
}

/** A data set and what messages call it: its path, or its role. */
export interface NamedFrame {
  readonly name: string
  readonly frame: Outline
}

/**
 * Accepts two data sets of which at least one column can be judged. Fewer columns, or values missing, is a matter for the report; here it is that
 * a comparison would say nothing at all, and should not look like a good verdict.
 *
 * @throws {PipelineError} `no_rows`, `no_common_columns`
 */
export function assertComparable(reference: NamedFrame, current: NamedFrame): void {
  for (const { name, frame } of [reference, current]) {
    if (frame.rows === 0) {
      throw new PipelineError('no_rows', `${name}: has no rows, a comparison needs at least one`)
    }
  }
  const names = new Set(columnNames(reference.frame))
  if (columnNames(current.frame).some((name) => names.has(name))) return
  const found = [reference, current].map(
    ({ name, frame }) => `${name} has ${listed(columnNames(frame))}`,
  )
  throw new PipelineError(
    'no_common_columns',
    `no column is in both data sets: ${found.join('; ')}`,
  )
}

function columnNames({ columns, unreadable }: Outline): string[] {
  return [...columns, ...unreadable].map(({ name }) => name)
}

function listed(names: readonly string[]): string {
  if (names.length === 0) return 'none'
  const shown = names.slice(0, shownNames).map((name) => `'${name}'`)
  const more = names.length - shown.length
  return shown.join(', ') + (more > 0 ? ` and ${more} more` : '')
}
