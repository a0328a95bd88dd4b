import type { DriftWhen } from '@leeway/monitoring-report'
import type { DriftTest, DriftTestRegistry } from '@leeway/stats-core'
import type { CountRange, Policy } from '../../src/index.ts'
import { markdownTable } from '../markdown-table.ts'

const comparisons: Readonly<Record<DriftWhen, string>> = {
  below: '<',
  'at-or-below': '≤',
  above: '>',
  'at-or-above': '≥',
}

/** Returns the rules of a policy as a Markdown table, the names of tests linked to their pages, the columns padded as the formatter pads them. */
export function policyTable(policy: Policy, registry: DriftTestRegistry): string {
  const verdict = policy.verdict === 'own-score' ? ownScore : realAndLarge
  const head = [
    'kind',
    'values in the reference',
    'different values, both sides',
    'test',
    'drifted where',
  ]
  const rows = policy.rules.map(({ kind, referenceValues, distinctValues, test: id }) => {
    const test = registry.get(id)
    const link = `[\`${id}\`](tests/${id}.md)`
    return [kind, words(referenceValues), words(distinctValues), link, verdict(test)]
  })
  return markdownTable([head, ...rows])
}

function words(range: CountRange | undefined): string {
  if (range === undefined) return 'any'
  const { atLeast, atMost } = range
  if (atLeast === undefined) return `up to ${atMost}`
  return atMost === undefined ? `${atLeast} and more` : `${atLeast} to ${atMost}`
}

function ownScore({ score }: DriftTest): string {
  return `${score.kind} ${comparisons[score.driftWhen]} ${score.defaultThreshold}`
}

function realAndLarge(): string {
  return 'corrected p-value ≤ `alpha` and effect ≥ `driftThreshold`'
}
