import { writeFileSync } from 'node:fs'
import { drawChange, moved, type Scenario, unchanged } from './scenarios.ts'

// node --conditions=@leeway/source bench/relations/calibrate.ts: writes results.md beside itself, some minutes.

const sizes = [
  [50, 50],
  [200, 200],
  [50, 1000],
  [1000, 50],
  [1000, 1000],
] as const
const repetitions = 400

/** Shares of pairs with a p-value of at most 0.05 and 0.01, and the mean effect. */
function measure(scenario: Scenario, [n, m]: readonly [number, number]): string {
  let often = 0
  let seldom = 0
  let effect = 0
  for (let k = 0; k < repetitions; k += 1) {
    const found = drawChange(scenario, [n, m], `${scenario.name}:${n}:${m}:${k}`)
    if (found.pValue <= 0.05) often += 1
    if (found.pValue <= 0.01) seldom += 1
    effect += found.effect / repetitions
  }
  const percent = (count: number): string => ((100 * count) / repetitions).toFixed(1)
  return `${percent(often)} / ${percent(seldom)} (${effect.toFixed(2)})`
}

function table(title: string, scenarios: readonly Scenario[]): string {
  const head = ['relation', ...sizes.map(([n, m]) => `${n} / ${m}`)]
  const rows = scenarios.map((scenario) => [
    scenario.name,
    ...sizes.map((size) => measure(scenario, size)),
  ])
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
  return `## ${title}\n\n${lines.join('\n')}\n`
}

const text = `# The test of a relation, simulated

\`calibrate.ts\` wrote this: ${repetitions} pairs of samples a cell, rows of the reference / of the current data. Each cell: % of p-values at most 0.05 / 0.01 (mean effect). The standard error of 5 % is 1.1.

${table('The relation did not move', unchanged)}
${table('The relation moved', moved)}`

writeFileSync(new URL('results.md', import.meta.url), text)
