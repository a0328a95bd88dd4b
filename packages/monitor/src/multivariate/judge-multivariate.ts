import type { MultivariateDrift } from '@leeway/monitoring-report'
import {
  createFrame,
  type EmbeddingRows,
  embeddingRows,
  encodeColumns,
  isDrift,
  type RowMatrix,
  StatsError,
} from '@leeway/stats-core'
import { type DriftSettings, defaultEffectThreshold } from '../drift/drift-settings.ts'
import type { ColumnPair, PairedColumn } from '../drift/pair-column.ts'
import { corrections } from '../policies/corrections.ts'
import type {
  MultivariateOutcome,
  MultivariateTest,
  MultivariateTestId,
} from './multivariate-test.ts'
import { multivariateTests } from './multivariate-tests.ts'

/** What is judged as whole rows, every default filled in. */
export interface MultivariateSettings {
  /** Tests of all features together. */
  readonly tests: readonly MultivariateTestId[]
  /** Columns of each embedding, by its name. */
  readonly embeddings: ReadonlyMap<string, readonly string[]>
  /** Test of each embedding. */
  readonly embeddingTests: ReadonlyMap<string, MultivariateTestId>
}

/** Columns whose contributions are named. */
const MOST_CONTRIBUTIONS = 10

interface Question {
  readonly name: string
  readonly kind?: 'embedding'
  readonly columns: readonly string[]
  readonly test: MultivariateTest
}

type Answer =
  | { readonly status: 'skipped'; readonly reason: string; readonly detail: string }
  | {
      readonly status: 'scored'
      readonly rows: ComparedRows
      readonly outcome: MultivariateOutcome
    }

/** Two sides as matrices, and from which column of the report each of theirs comes. */
interface ComparedRows {
  readonly reference: RowMatrix
  readonly current: RowMatrix
  readonly sources: readonly string[]
  readonly evidence: Readonly<Record<string, number | boolean | string>>
}

/**
 * Returns the verdicts on all features together, one for each test that was asked for, and on each embedding. P-values are corrected among themselves; drifted is what is real (alpha) and large
 * (the effect reaches the drift threshold), or a distance beyond its threshold. What cannot be judged has a reason and costs the others nothing.
 */
export function judgeMultivariate(
  pairs: readonly ColumnPair[],
  { tests, embeddings, embeddingTests }: MultivariateSettings,
  settings: DriftSettings,
): MultivariateDrift[] {
  const features = pairs.filter(isJudgedTogether)
  const ofFeatures = tests.map((id): Question => {
    const columns = features.map(({ reference }) => reference.name)
    return { name: 'all features', columns, test: testOf(id) }
  })
  const ofEmbeddings = [...embeddings].map(([name, columns]): Question => {
    return { name, kind: 'embedding', columns, test: testOf(embeddingTests.get(name)!) }
  })
  const answered = [
    ...ofFeatures.map((question) => ({
      question,
      answer: ask(question, encode(features, settings.seed), settings.seed),
    })),
    ...ofEmbeddings.map((question) => ({
      question,
      answer: ask(question, vectors(pairs, question.columns), settings.seed),
    })),
  ]
  const tested = answered.filter(
    ({ question, answer }) => answer.status === 'scored' && question.test.score.kind === 'p-value',
  )
  const corrected = corrections[settings.correction](
    Float64Array.from(tested, ({ answer }) =>
      answer.status === 'scored' ? answer.outcome.score : 1,
    ),
  )
  return answered.map((asked) => {
    const k = tested.indexOf(asked)
    return verdictOf(asked, k < 0 ? undefined : corrected[k]!, settings)
  })
}

function testOf(id: MultivariateTestId): MultivariateTest {
  return multivariateTests.find((test) => test.id === id)!
}

/** Returns whether a pair has a part in the tests of all features together. */
export function isJudgedTogether(pair: ColumnPair): pair is PairedColumn {
  const { role, kind } = pair.reference
  return (
    pair.status === 'paired' && role === 'feature' && (kind === 'numeric' || kind === 'categorical')
  )
}

function encode(features: readonly PairedColumn[], seed: string): ComparedRows | string {
  if (features.length === 0) return 'No feature is a number or a category on both sides.'
  const before = createFrame(features.map(({ reference }) => reference.sample.column))
  const now = createFrame(features.map(({ current }) => current.sample.column))
  const { reference, current, sources, isSampled } = encodeColumns(before, now, {
    seed: `${seed}:rows`,
  })
  if (reference.columns === 0) return 'No feature has two different values.'
  return {
    reference,
    current,
    sources,
    evidence: { encodingSeed: `${seed}:rows`, isEncodedSample: isSampled },
  }
}

function vectors(pairs: readonly ColumnPair[], columns: readonly string[]): ComparedRows | string {
  const found = columns.map((name) => pairs.find(({ reference }) => reference.name === name))
  const unpaired = found.find((pair) => pair?.status === 'unpaired')
  if (unpaired?.status === 'unpaired') return unpaired.detail
  const paired = found.flatMap((pair) => (pair?.status === 'paired' ? [pair] : []))
  const other = paired.find(({ reference }) => reference.kind !== 'numeric')
  if (other !== undefined) {
    return `Column ${JSON.stringify(other.reference.name)} holds no numbers: an embedding is made of numbers.`
  }
  const side = (of: 'reference' | 'current'): EmbeddingRows =>
    embeddingRows(createFrame(paired.map((pair) => pair[of].sample.column)), columns)
  const [reference, current] = [side('reference'), side('current')]
  return {
    reference,
    current,
    sources: columns,
    evidence: {
      ...(reference.incomplete === 0 ? {} : { referenceIncomplete: reference.incomplete }),
      ...(current.incomplete === 0 ? {} : { currentIncomplete: current.incomplete }),
    },
  }
}

function ask({ name, test }: Question, rows: ComparedRows | string, seed: string): Answer {
  if (typeof rows === 'string') return { status: 'skipped', reason: 'not_judged', detail: rows }
  const fewer = rows.reference.rows < rows.current.rows ? 'reference' : 'current'
  if (rows[fewer].rows < test.minimumRows) {
    const detail = `The ${fewer === 'reference' ? 'reference has' : 'current data have'} ${rows[fewer].rows} complete rows; the test ${test.id} needs at least ${test.minimumRows}.`
    return { status: 'skipped', reason: 'too_few_rows', detail }
  }
  try {
    const outcome = test.compare(rows.reference, rows.current, seedOf(seed, name, test))
    if (!Number.isFinite(outcome.score)) {
      const detail = `The score of the test ${test.id} is no finite number.`
      return { status: 'skipped', reason: 'not_finite', detail }
    }
    return { status: 'scored', rows, outcome }
  } catch (error) {
    if (!(error instanceof StatsError)) throw error
    const reason = error.code === 'sample_too_small' ? 'too_few_rows' : 'test_failed'
    return { status: 'skipped', reason, detail: `${error.message}.` }
  }
}

function seedOf(seed: string, name: string, { id }: MultivariateTest): string {
  return `${seed}:${name}:${id}`
}

function verdictOf(
  { question, answer }: { readonly question: Question; readonly answer: Answer },
  correctedPValue: number | undefined,
  { alpha, correction, driftThreshold, seed }: DriftSettings,
): MultivariateDrift {
  const { name, kind, columns, test } = question
  const base = { name, ...(kind === undefined ? {} : { kind }), columns: [...columns] }
  if (answer.status === 'skipped') return { ...base, ...answer, test: test.id }
  const { rows, outcome } = answer
  const score = correctedPValue ?? outcome.score
  const threshold = test.score.threshold ?? alpha
  const large = driftThreshold ?? defaultEffectThreshold
  const isReal = isDrift(score, threshold, test.score.driftWhen)
  const isLarge = outcome.effect === undefined || outcome.effect >= large
  const contributions = contributionsOf(rows.sources, outcome.contributions)
  return {
    ...base,
    status: isReal && isLarge ? 'drifted' : 'stable',
    test: test.id,
    score,
    threshold,
    scoreKind: test.score.kind,
    driftWhen: test.score.driftWhen,
    ...(outcome.statistic === undefined ? {} : { statistic: outcome.statistic }),
    ...(correctedPValue === undefined ? {} : { pValue: outcome.score, correctedPValue }),
    ...(test.effect === undefined || outcome.effect === undefined
      ? {}
      : { effect: { name: test.effect, value: outcome.effect, threshold: large } }),
    ...(contributions.length === 0 ? {} : { contributions }),
    evidence: {
      referenceRows: rows.reference.rows,
      currentRows: rows.current.rows,
      seed: seedOf(seed, name, test),
      ...(correctedPValue === undefined ? {} : { correction }),
      ...rows.evidence,
      ...outcome.evidence,
    },
  }
}

/** Contributions added up over the columns that a column of the report was encoded as, the largest first. */
function contributionsOf(
  sources: readonly string[],
  values: Float64Array | undefined,
): { column: string; value: number }[] {
  const sums = new Map<string, number>()
  for (const [k, value] of (values ?? []).entries()) {
    sums.set(sources[k]!, (sums.get(sources[k]!) ?? 0) + value)
  }
  return [...sums]
    .map(([column, value]) => ({ column, value }))
    .sort((a, b) => b.value - a.value)
    .slice(0, MOST_CONTRIBUTIONS)
}
