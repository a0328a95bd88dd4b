let kept: WeakRef<Float64Array> | undefined

/**
 * Returns an array of `length` numbers of any value, to be used until the caller returns: the next caller may get the same memory.
 *
 * New memory has to be asked of the system page by page. What was used last is lent again as long as the garbage collector has not taken it.
 */
export function scratchOf(length: number): Float64Array {
  const last = kept?.deref()
  if (last !== undefined && last.length >= length) return last.subarray(0, length)
  const fresh = new Float64Array(length)
  kept = new WeakRef(fresh)
  return fresh
}
