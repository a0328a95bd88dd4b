import type { Frame } from '../../columns/frame.ts'
import { groupRows } from './group-rows.ts'
import { requiredColumns } from './required-columns.ts'
import { isMissingCell, rowCells } from './row-cells.ts'

/** Rows that are alike but for their label. */
export interface ConflictingLabels {
  /** Rows, labelled, that have a twin of another label. */
  readonly rows: number
  /** Different rows that come with more than one label. */
  readonly groups: number
  /** Different rows, by their features. */
  readonly distinct: number
  /** Rows with a label. */
  readonly labelled: number
  /** Of the sizes of those groups, the squares together: by how much the number of such rows varies. */
  readonly squares: number
  /** How many of the rows have how many twins of another label, those without one left out: what {@link conflictChange} needs of a frame. */
  readonly twins: readonly { readonly twins: number; readonly rows: number }[]
}

/** Options of {@link conflictingLabels}. */
export interface ConflictingLabelsOptions {
  /** Names of the columns that make rows twins. @defaultValue all but the label */
  readonly features?: readonly string[]
}

/**
 * Returns how many rows agree in all features with a row of another label: what no model can get right.
 *
 * A row without a label contradicts nothing; missing features are equal to each other. Of five equal rows labelled 0, 0, 0, 1, 1 all five
 * conflict (Evidently subtracts rows that repeat with their label and finds none). Cost O(rows × columns).
 *
 * @param label name of the column that holds labels, or predictions
 * @throws StatsError `invalid_option` when a named column is not there, or when no feature is left
 */
export function conflictingLabels(
  frame: Frame,
  label: string,
  {
    features = frame.columns.map(({ name }) => name).filter((name) => name !== label),
  }: ConflictingLabelsOptions = {},
): ConflictingLabels {
  const [labels] = requiredColumns('conflicting labels', frame, [label]).map(rowCells)
  const cells = requiredColumns('conflicting labels', frame, features).map(rowCells)
  const { groupOf, sizes } = groupRows(cells, frame.rows)
  const { groupOf: labelOf, sizes: labelSizes } = groupRows([labels!], frame.rows)
  const labelledOf = new Int32Array(sizes.length)
  const firstLabel = new Int32Array(sizes.length).fill(-1)
  const conflicts = new Uint8Array(sizes.length)
  let labelled = 0
  for (let row = 0; row < frame.rows; row++) {
    if (isMissingCell(labels!, row)) continue
    const group = groupOf[row]!
    labelled += 1
    labelledOf[group]! += 1
    if (firstLabel[group] === -1) firstLabel[group] = labelOf[row]!
    else if (firstLabel[group] !== labelOf[row]) conflicts[group] = 1
  }
  /** Rows by `group × labels + label`, of the groups in conflict. */
  const alike = new Map<number, number>()
  for (let row = 0; row < frame.rows; row++) {
    const group = groupOf[row]!
    if (conflicts[group] === 0 || isMissingCell(labels!, row)) continue
    const key = group * labelSizes.length + labelOf[row]!
    alike.set(key, (alike.get(key) ?? 0) + 1)
  }
  return {
    distinct: sizes.length,
    labelled,
    ...countConflicts(labelledOf, conflicts, alike, labelSizes.length),
  }
}

function countConflicts(
  labelledOf: Int32Array,
  conflicts: Uint8Array,
  alike: ReadonlyMap<number, number>,
  labels: number,
): Omit<ConflictingLabels, 'distinct' | 'labelled'> {
  let rows = 0
  let groups = 0
  let squares = 0
  for (let group = 0; group < conflicts.length; group++) {
    if (conflicts[group] === 0) continue
    groups += 1
    rows += labelledOf[group]!
    squares += labelledOf[group]! ** 2
  }
  const byTwins = new Map<number, number>()
  for (const [key, count] of alike) {
    const others = labelledOf[Math.floor(key / labels)]! - count
    byTwins.set(others, (byTwins.get(others) ?? 0) + count)
  }
  const twins = [...byTwins]
    .sort(([a], [b]) => a - b)
    .map(([count, withThem]) => ({ twins: count, rows: withThem }))
  return { rows, groups, squares, twins }
}
