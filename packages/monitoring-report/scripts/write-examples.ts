/**
 * Writes `examples/*.json` (four reports on an imagined odds model, for the tests of everything that reads reports) and `schema.json`.
 *
 *     node --conditions=@leeway/source scripts/write-examples.ts
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { monitoringReportJsonSchema } from '../src/index.ts'
import { exampleReports } from './example-reports.ts'

const root = new URL('../', import.meta.url)
const write = (path: string, value: unknown): void =>
  writeFileSync(new URL(path, root), `${JSON.stringify(value, null, 2)}\n`)

mkdirSync(new URL('examples/', root), { recursive: true })
write('schema.json', monitoringReportJsonSchema())
for (const [name, report] of Object.entries(exampleReports()))
  write(`examples/${name}.json`, report)
