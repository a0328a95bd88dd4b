import { judge, valuesOf } from './six-tests.ts'

/** Least seconds of sorting and of the six tests together, at one number of rows a side. */
export interface Growth {
  readonly rows: number
  readonly seconds: number
}

/** Returns how long sorting both sides and the six tests take from 10⁴ to 10⁷ rows a side, on a normal column. */
export function measureGrowth(): Growth[] {
  return [1e4, 1e5, 1e6, 1e7].map((rows) => {
    const [reference, current] = [false, true].map((side) => valuesOf(0, rows, side))
    const rounds = Math.max(3, Math.min(100, 1e7 / rows))
    let least = Number.POSITIVE_INFINITY
    for (let round = 0; round < rounds; round += 1) {
      const start = performance.now()
      judge(reference!, current!)
      least = Math.min(least, performance.now() - start)
    }
    return { rows, seconds: least / 1000 }
  })
}
