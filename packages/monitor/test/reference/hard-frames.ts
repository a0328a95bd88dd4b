import { type Frame, frameFromArrays, seededRandom } from '@leeway/stats-core'

/** Columns of every kind and shape: continuous, tied, few-valued, mostly zero, constant, infinite, missing, of many and of rare categories, text, instants. */
export function hardFrame(rows: number, shift: number): Frame {
  const random = seededRandom(`hard frame ${rows} ${shift}`)
  const each = <T>(cell: (u: number, i: number) => T): (T | null)[] =>
    Array.from({ length: rows }, (_, i) =>
      random.nextDouble() < 0.03 ? null : cell(random.nextDouble(), i),
    )
  return frameFromArrays({
    continuous: each((u) => u + shift),
    heavy: each((u) =>
      u < 0.01 ? -Infinity : u > 0.98 ? Infinity : Math.tan(3 * (u - 0.5)) + shift,
    ),
    tied: each((u) => Math.round(10 * (u + shift))),
    rounded: each((u) => Math.round(2000 * (u + shift)) / 1000),
    flag: each((u) => (u < 0.3 + shift ? 1 : 0)),
    'mostly zero': each((u) => (u < 0.7 ? 0 : u < 0.72 ? Number.NaN : u + shift)),
    constant: each(() => 4),
    empty: Array.from({ length: rows }, () => null),
    skewed: each((u) => `c${Math.floor(1 / (u + shift + 0.002))}`),
    colour: each((u) => (u < 0.5 + shift ? 'red' : u < 0.9 ? 'green' : 'blue')),
    text: each((_, i) => `complaint ${i} of somebody`),
    instant: Array.from({ length: rows }, (_, i) => new Date(1.7e12 + 60_000 * i)),
    outcome: each((u) => (u < 0.4 + shift ? 'yes' : 'no')),
  })
}
