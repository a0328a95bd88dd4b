import { isWithin, joinLabels } from './join-labels.ts'

/** A column's labels on each side, the reference's first where there is one. */
export interface LabelLists {
  readonly column: string
  readonly lists: readonly (readonly string[])[]
}

const MOST_SHOWN = 6

/**
 * Returns how two columns, or the two sides of one, speak of different labels, as a sentence; `undefined` where they have at least one in common. A label that only one of them has is
 * no disagreement: it may be rare. Neither are two columns of zeros and ones that hold one of them each.
 *
 * @param named labels that columns of probabilities are named like
 * @param isSensitive whether to name how many labels there are instead of them
 */
export function findDisagreement(
  target: LabelLists,
  predicted: LabelLists | undefined,
  named: readonly string[],
  isSensitive: boolean,
): string | undefined {
  const { codeOf } = joinLabels([...target.lists, ...(predicted?.lists ?? []), named])
  const known = target.lists.flat()
  const shown = (labels: readonly string[]): string => wordsFor(labels, isSensitive)
  const differ = (a: readonly string[], b: readonly string[]): boolean => areDifferent(a, b, codeOf)
  const [first, second] = target.lists
  if (first !== undefined && second !== undefined && differ(first, second)) {
    return `Target ${JSON.stringify(target.column)} has the labels ${shown(first)} in the reference and ${shown(second)} in the current data: not one in common.`
  }
  for (const labels of predicted?.lists ?? []) {
    if (!differ(known, labels)) continue
    return `Target ${JSON.stringify(target.column)} has the labels ${shown(known)}, prediction ${JSON.stringify(predicted?.column)} has ${shown(labels)}: not one in common. Write both with the same labels.`
  }
  if (named.length > 0 && differ(known, named)) {
    return `Target ${JSON.stringify(target.column)} has the labels ${shown(known)}, the mapping names probabilities of ${shown(named)}: not one in common.`
  }
  return undefined
}

function areDifferent(
  a: readonly string[],
  b: readonly string[],
  codeOf: (label: string) => number,
): boolean {
  if (a.length === 0 || b.length === 0) return false
  const codes = new Set(a.map(codeOf))
  if (b.some((label) => codes.has(codeOf(label)))) return false
  const pairs = [
    ['0', '1'],
    ['false', 'true'],
    ['0', '1', 'false', 'true'],
  ]
  return !pairs.some((pair) => isWithin([...a, ...b], pair))
}

function wordsFor(labels: readonly string[], isSensitive: boolean): string {
  const distinct = [...new Set(labels)].sort()
  if (isSensitive) return `(${distinct.length}, not shown: the column is sensitive)`
  const more = distinct.length > MOST_SHOWN ? ` and ${distinct.length - MOST_SHOWN} more` : ''
  return `${distinct
    .slice(0, MOST_SHOWN)
    .map((label) => JSON.stringify(label))
    .join(', ')}${more}`
}
