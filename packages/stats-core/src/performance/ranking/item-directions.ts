/** Unit vectors of items: the direction of each in the space of its features. */
export interface ItemDirections {
  readonly dimensions: number
  /** Direction of an item; `undefined` where a feature is missing, or all are 0. */
  readonly of: (item: number) => Float64Array | undefined
}

/**
 * Returns the direction of each item, its features divided by their length: the cosine of two items is then the product of their directions, and the mean cosine to a set of them the product with their mean.
 *
 * @param features one list for each feature, by the code of the item; NaN missing
 */
export function itemDirections(features: readonly Float64Array[]): ItemDirections {
  const known = new Map<number, Float64Array | undefined>()
  const direction = (item: number): Float64Array | undefined => {
    const values = Float64Array.from(features, (feature) => feature[item] ?? Number.NaN)
    const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
    if (!(largest > 0 && largest < Number.POSITIVE_INFINITY)) return undefined
    const scaled = values.map((value) => value / largest)
    const length = Math.sqrt(scaled.reduce((sum, value) => sum + value * value, 0))
    return scaled.map((value) => value / length)
  }
  return {
    dimensions: features.length,
    of(item) {
      if (!known.has(item)) known.set(item, direction(item))
      return known.get(item)
    },
  }
}
