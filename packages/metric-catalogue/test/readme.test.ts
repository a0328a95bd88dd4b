import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { measurements, metricCatalogue } from '@leeway/metric-catalogue'
import { expect, test } from 'vitest'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

test('the table of metrics says what the records say', () => {
  const rows = metricCatalogue.metrics.map(({ name, type, unit, source, help }) => {
    const from = source.kind === 'report' ? `\`${source.path}\`` : source.recorded
    return [`\`${name}\``, type, unit, from, help]
  })
  const written = readme
    .split('\n')
    .filter((line) => line.startsWith('| `evidently_'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
  expect(written).toEqual(rows)
})

test('the table of measurements says what the records say', () => {
  const rows = measurements.flatMap(({ name, fields }) =>
    fields.map((field) => `| ${name} | ${field.name} | ${field.type} | ${field.metric.name} |`),
  )
  const written = readme
    .split('\n')
    .filter((line) => line.startsWith('| `ml_'))
    .map((line) => line.replaceAll('`', '').replace(/ +/g, ' '))
  expect(written).toEqual(rows)
})

test('the example runs', async () => {
  const code = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--conditions=@leeway/source', '--input-type=module-typescript', '--eval', code],
    { cwd: fileURLToPath(new URL('..', import.meta.url)) },
  )
  expect(stdout).toContain('evidently_dataset_drift premier_league_predictor 1 boolean\n')
})
