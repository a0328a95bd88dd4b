/** One list of labels for several columns, and how each column's labels are written in it. */
export interface JoinedLabels {
  /** Numbers ascending, then the others in the order of their characters. */
  readonly labels: readonly string[]
  /** The place of a label, as a column or an option wrote it; −1 where it is none. */
  readonly codeOf: (label: string) => number
}

/**
 * Returns the labels that occur in any of the lists, in one order.
 *
 * A list that says only `true` and `false` speaks of `1` and `0` where another list says only `0` and `1`: a column of booleans beside one of zeros and ones. Otherwise `true` and `1` are
 * different labels.
 */
export function joinLabels(lists: readonly (readonly string[])[]): JoinedLabels {
  const spoken = lists.filter((list) => list.length > 0)
  const isBinary = spoken.some((list) => isWithin(list, ['0', '1']))
  const isBoolean = spoken.some((list) => isWithin(list, ['false', 'true']))
  const others = spoken.filter(
    (list) => !isWithin(list, ['0', '1']) && !isWithin(list, ['false', 'true']),
  )
  const joins = isBinary && isBoolean && others.length === 0
  const written = (label: string): string => {
    if (!joins) return label
    if (label === 'true') return '1'
    return label === 'false' ? '0' : label
  }
  const labels = [...new Set(spoken.flat().map(written))].sort(inOrder)
  const places = new Map(labels.map((label, place) => [label, place]))
  return { labels, codeOf: (label) => places.get(written(label)) ?? -1 }
}

/** Returns whether every label of a list is one of `known`. */
export function isWithin(list: readonly string[], known: readonly string[]): boolean {
  return list.every((label) => known.includes(label))
}

function inOrder(a: string, b: string): number {
  const [x, y] = [Number(a), Number(b)]
  const [isNumberA, isNumberB] = [isNumber(a), isNumber(b)]
  if (isNumberA && isNumberB) return x - y
  if (isNumberA !== isNumberB) return isNumberA ? -1 : 1
  return a < b ? -1 : 1
}

function isNumber(label: string): boolean {
  return label !== '' && Number.isFinite(Number(label))
}
