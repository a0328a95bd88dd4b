/** Returns the values of two sorted arrays in one, ascending; either array itself where the other is empty. */
export function mergeSorted(a: Float64Array, b: Float64Array): Float64Array {
  if (a.length === 0) return b
  if (b.length === 0) return a
  const merged = new Float64Array(a.length + b.length)
  let i = 0
  let j = 0
  for (let next = 0; next < merged.length; next++) {
    const takesA = j === b.length || (i < a.length && a[i]! <= b[j]!)
    merged[next] = takesA ? a[i++]! : b[j++]!
  }
  return merged
}
