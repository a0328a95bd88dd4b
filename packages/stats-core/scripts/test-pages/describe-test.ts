import type { DriftTest } from '../../src/index.ts'
import { markdownTable } from './markdown-table.ts'

const sides = {
  below: 'under',
  'at-or-below': 'at or under',
  above: 'above',
  'at-or-above': 'at or above',
} as const

const bound = (value: number): string =>
  value === Number.POSITIVE_INFINITY ? '∞' : `${Math.round(value * 1e4) / 1e4}`

/** Returns the range of the test's score: `[0, 1]`, `[0, ∞)`. */
function describeRange({ score: { range } }: DriftTest): string {
  const [low, high] = range
  return `[${bound(low)}, ${bound(high)}${Number.isFinite(high) ? ']' : ')'}`
}

/** Returns when the test says drift, by default: `at or under 0.05`. */
function describeDrift({ score }: DriftTest): string {
  return `${sides[score.driftWhen]} ${score.defaultThreshold}`
}

/** Returns what the test has to see of the data. */
function describeNeeds({ needs }: DriftTest): string {
  return needsInWords[needs]
}

const needsInWords: Record<DriftTest['needs'], string> = {
  values: 'every value',
  ranks: 'every value, or a stored profile',
  profile: 'counts per category: a stored profile',
}

/** Returns the part of a test's page that says what its record says: title, question, table, picture. */
export function describeTest(test: DriftTest): string {
  const { id, title, summary, accepts, score, minimumRows, agreesWith } = test
  const facts = [
    ['id', `\`${id}\``],
    ['compares', `${accepts.join(' and ')} columns`],
    ['score', `${score.kind} in ${describeRange(test)}`],
    ['drift', `score ${describeDrift(test)}, by default`],
    ['needs', `${describeNeeds(test)}; at least ${minimumRows} on each side`],
    ['same as', agreesWith === undefined ? '–' : `\`${id}\` of ${agreesWith}`],
  ]
  return [
    `# ${title}`,
    '',
    `${summary}`,
    '',
    markdownTable([['', ''], ...facts]),
    '',
    `![How often ${title} says drift, by the size of the change](pictures/${id}.svg)`,
  ].join('\n')
}

/** Returns the table of all tests. */
export function describeTests(tests: readonly DriftTest[]): string {
  return markdownTable([
    ['id', 'title', 'compares', 'score', 'drift, by default', 'needs'],
    ...tests.map((test) => [
      `[\`${test.id}\`](${test.id}.md)`,
      test.title,
      test.accepts.join(', '),
      test.score.kind,
      describeDrift(test),
      describeNeeds(test),
    ]),
  ])
}
