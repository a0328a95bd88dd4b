/** Strings numbered in the order in which they were first seen. */
export interface CategoryIndex {
  /** The strings by their number. */
  readonly categories: readonly string[]
  /** Returns the number of `value`, a new one when it was not seen before. */
  codeOf(value: string): number
}

/** Returns an empty {@link CategoryIndex}. */
export function createCategoryIndex(): CategoryIndex {
  const categories: string[] = []
  const codes = new Map<string, number>()
  const codeOf = (value: string): number => {
    const known = codes.get(value)
    if (known !== undefined) return known
    codes.set(value, categories.length)
    return categories.push(value) - 1
  }
  return { categories, codeOf }
}
