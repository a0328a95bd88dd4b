import type { ColumnDrift, ColumnQuality, ColumnSummary } from '../src/index.ts'

/** Rows on both sides of the example reports. */
export const sizes = { reference: 3800, current: 950 } as const

const method = { threshold: 0.05, scoreKind: 'p-value', driftWhen: 'at-or-below' } as const

/** One side of a numeric column: a normal distribution, with a number of missing values. */
export interface NumericSide {
  mean: number
  sd: number
  missing?: number
}

/** A numeric column whose two sides are normal: bins on the reference's quantiles, the effect computed from them. */
export function numericColumn(
  name: string,
  reference: NumericSide,
  current: NumericSide,
  pValue: number,
): ColumnDrift {
  const edges = [-2.33, -1.64, -1.04, -0.67, -0.39, -0.13, 0.13, 0.39, 0.67, 1.04, 1.64, 2.33].map(
    (z) => reference.mean + z * reference.sd,
  )
  const count = (side: NumericSide, rows: number) => {
    const below = edges.map((edge) => normalCdf((edge - side.mean) / side.sd))
    below[0] = 0
    below[below.length - 1] = 1
    return apportion(
      below.slice(1).map((share, i) => share - (below[i] ?? 0)),
      rows - (side.missing ?? 0),
    )
  }
  const counts = {
    reference: count(reference, sizes.reference),
    current: count(current, sizes.current),
  }
  return {
    name,
    kind: 'numeric',
    ...judged('rank-omnibus', pValue, counts),
    reference: normalSummary(reference, sizes.reference),
    current: normalSummary(current, sizes.current),
    distribution: { edges: edges.map(round), ...counts },
  }
}

/** A categorical column, from the shares of its categories on both sides. */
export function categoricalColumn(
  name: string,
  shares: Record<string, readonly [reference: number, current: number]>,
  pValue: number,
): ColumnDrift {
  const categories = Object.keys(shares)
  const counts = {
    reference: apportion(
      Object.values(shares).map(([share]) => share),
      sizes.reference,
    ),
    current: apportion(
      Object.values(shares).map(([, share]) => share),
      sizes.current,
    ),
  }
  const summary = (side: 'reference' | 'current'): ColumnSummary => ({
    rows: sizes[side],
    missing: 0,
    distinct: counts[side].filter((count) => count > 0).length,
    mostCommon: categories
      .map((value, i) => ({ value, count: counts[side][i] ?? 0 }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count)
      .slice(0, 5),
  })
  return {
    name,
    kind: 'categorical',
    ...judged('chi-square-homogeneity', pValue, counts),
    reference: summary('reference'),
    current: summary('current'),
    distribution: { categories, ...counts },
  }
}

/** A column that could not be judged. */
export function skippedColumn(
  name: string,
  kind: ColumnDrift['kind'],
  reason: string,
  detail: string,
): ColumnDrift {
  return { name, kind, status: 'skipped', reason, detail }
}

/** The quality of a judged column, read off its summaries. */
export function qualityOf(column: ColumnDrift): ColumnQuality {
  const { name, kind, reference, current } = column
  const missing = current?.missing ?? 0
  return {
    name,
    kind,
    missing,
    missingPercentage: (100 * missing) / sizes.current,
    referenceMissingPercentage: (100 * (reference?.missing ?? 0)) / sizes.reference,
    constant: false,
    ...(reference && { reference }),
    ...(current && { current }),
  }
}

function judged(
  test: string,
  pValue: number,
  counts: { reference: number[]; current: number[] },
): Partial<ColumnDrift> & Pick<ColumnDrift, 'status'> {
  const value = round(jensenShannonEffect(counts.reference, counts.current))
  const correctedPValue = Math.min(1, pValue * 2)
  return {
    status: correctedPValue <= method.threshold && value >= 0.1 ? 'drifted' : 'stable',
    test,
    score: correctedPValue,
    ...method,
    pValue,
    correctedPValue,
    effect: { name: 'jensen-shannon-distance', value, threshold: 0.1 },
    detectable: 0.06,
  }
}

function normalSummary({ mean, sd, missing = 0 }: NumericSide, rows: number): ColumnSummary {
  const quantile = (z: number) => round(mean + z * sd)
  return {
    rows,
    missing,
    nan: 0,
    infinite: 0,
    distinct: Math.round((rows - missing) * 0.4),
    mean: round(mean),
    standardDeviation: round(sd),
    min: quantile(-3.2),
    max: quantile(3.3),
    quantiles: {
      p5: quantile(-1.645),
      p25: quantile(-0.674),
      p50: quantile(0),
      p75: quantile(0.674),
      p95: quantile(1.645),
    },
  }
}

/** Jensen–Shannon distance (base 2) of two count vectors, its mean under no drift subtracted. */
function jensenShannonEffect(reference: readonly number[], current: readonly number[]): number {
  const n = sum(reference)
  const m = sum(current)
  const divergence = sum(
    reference.map((count, i) => {
      const p = count / n
      const q = (current[i] ?? 0) / m
      const middle = (p + q) / 2
      return (term(p, middle) + term(q, middle)) / 2
    }),
  )
  const expected = ((reference.length - 1) * (1 / n + 1 / m)) / (8 * Math.LN2)
  return Math.sqrt(Math.max(0, divergence - expected))
}

const term = (p: number, middle: number): number => (p > 0 ? p * Math.log2(p / middle) : 0)
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
const round = (value: number): number => Math.round(value * 1e4) / 1e4

/** Whole counts in the proportion of `shares` that add up to `total` (largest remainders first). */
function apportion(shares: readonly number[], total: number): number[] {
  const exact = shares.map((share) => (share / sum(shares)) * total)
  const counts = exact.map(Math.floor)
  const byRemainder = exact
    .map((value, i) => ({ i, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest)
  for (const { i } of byRemainder.slice(0, total - sum(counts))) counts[i] = (counts[i] ?? 0) + 1
  return counts
}

/** Φ(z) to four digits, which is all that an example needs (Abramowitz & Stegun 26.2.19). */
function normalCdf(z: number): number {
  const x = Math.abs(z)
  const series =
    1 +
    x *
      (0.049867347 +
        x *
          (0.0211410061 +
            x * (0.0032776263 + x * (0.0000380036 + x * (0.0000488906 + x * 0.000005383)))))
  const upper = 0.5 * series ** -16
  return z < 0 ? upper : 1 - upper
}
