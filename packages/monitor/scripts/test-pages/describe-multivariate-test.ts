import type { MultivariateTest } from '../../src/multivariate/multivariate-test.ts'
import { markdownTable } from '../markdown-table.ts'

/** Returns the range of a test's score: `[0, 1]`, `[0, ∞)`. */
function describeRange({ score: { range } }: MultivariateTest): string {
  const [low, high] = range
  return Number.isFinite(high) ? `[${low}, ${high}]` : `[${low}, ∞)`
}

function describeDrift({ score, effect }: MultivariateTest): string {
  return effect === undefined
    ? `score above ${score.threshold}`
    : 'corrected p-value at or under `alpha` (0.05) and effect at or above `driftThreshold` (0.1)'
}

/** Returns the part of a test's page that says what its record says: title, question, table, picture. */
export function describeMultivariateTest(test: MultivariateTest): string {
  const { id, title, summary, score, effect, minimumRows, agreesWith } = test
  const facts = [
    ['id', `\`${id}\``],
    ['compares', id.startsWith('embedding-') ? 'embeddings' : 'all features together, embeddings'],
    ['score', `${score.kind} in ${describeRange(test)}`],
    ['effect', effect === undefined ? '–' : `\`${effect}\` in [0, 1], 0 without drift`],
    ['drift', `${describeDrift(test)}, by default`],
    ['needs', `every value; at least ${minimumRows} complete rows on each side`],
    ['same as', agreesWith ?? '–'],
  ]
  const table = markdownTable([['', ''], ...facts])
  const picture = `![How often ${title} says drift, by the size of the change](pictures/${id}.svg)`
  return [`# ${title}`, '', summary, '', table, '', picture].join('\n')
}

/** Returns the table of all tests of whole rows. */
export function describeMultivariateTests(tests: readonly MultivariateTest[]): string {
  return markdownTable([
    ['id', 'title', 'score', 'drift, by default', 'same as'],
    ...tests.map((test) => [
      `[\`${test.id}\`](${test.id}.md)`,
      test.title,
      test.score.kind,
      describeDrift(test),
      test.agreesWith ?? '–',
    ]),
  ])
}
