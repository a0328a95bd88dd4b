/** Returns a function that calls `compute` the first time and then keeps handing on its answer. */
export function lazy<T>(compute: () => T): () => T {
  let answer: { readonly value: T } | undefined
  return () => {
    answer ??= { value: compute() }
    return answer.value
  }
}
