/**
 * Returns a function that does work in the order in which it comes, each piece when the one before has ended, well or badly. The embedded Postgres has one
 * connection: a query of one caller would otherwise run inside the transaction of another.
 */
export function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const result = last.then(work, work)
    last = result.catch(() => undefined)
    return result
  }
}
