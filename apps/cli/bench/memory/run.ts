/**
 * Measures how much memory `leeway run` takes, its browser included, under the limit of deploy/kubernetes: a monitor over two data files, with the embedded store, JSON, HTML and PDF written, and the image's flag for Node.
 * Writes results.md beside this file.
 *
 *     node --conditions=@leeway/source bench/memory/run.ts [limit in MiB, default 1024]
 *
 * Needs Linux, root (for a control group) and chromium-headless-shell.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DuckDBInstance } from '@duckdb/node-api'
import { markdownTable } from '@leeway/bench-data/markdown-table'
import { makeMemoryGroup } from './memory-group.ts'
import { treeMemory } from './tree-memory.ts'

const MiB = 1024 ** 2
const limit = Number(process.argv[2] ?? 1024)
const COLUMNS = 20
const sizes = [50_000, 1_000_000]
const types = ['parquet', 'csv'] as const
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'leeway-memory-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

const rows: string[][] = []
for (const size of sizes) {
  await writeData(size)
  for (const type of types) {
    for (const formats of ['json, html', 'json, html, pdf'])
      rows.push(await measured(size, type, formats))
  }
}
const results = `# Memory of \`leeway run\` under ${limit} MiB

${size(sizes)} rows of ${COLUMNS} columns on each side (16 of numbers, 4 of categories), the store embedded and new, Node with \`--liftoff-only\` as in the image. All processes together, the browser among them, in a control group of ${limit} MiB, on a machine of ${cpus().length} processors and
${Math.round(totalmem() / 1024 ** 3)} GB that others used at the same time. *Held* is the group's anonymous memory, which counts against the limit and cannot be given back; *shared out* the sum of proportional set sizes, files
that are mapped included, which can. Both sampled every 50 ms; written by \`bench/memory/run.ts\`.

${markdownTable(['rows', 'files', 'formats', 'ended', 'seconds', 'held, MB', 'shared out, MB', 'of it browser, MB'], rows)}
`
writeFileSync(here('results.md'), results)
console.log(results)

function size(all: readonly number[]): string {
  return all.map((each) => each.toLocaleString('en')).join(' and ')
}

async function writeData(count: number): Promise<void> {
  const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect()
  const column = (index: number, shift: number): string => {
    const uniform = `(hash(range * 64 + ${index} + ${shift === 0 ? 0 : 32}) / 18446744073709551616.0)`
    if (index < 12)
      return `ln((${uniform} + 1e-12) / (1 - ${uniform} + 1e-12)) + ${index % 3 === 0 ? shift : 0} AS num_${index}`
    if (index < 16) return `floor(-20 * ln(1 - ${uniform} + 1e-12))::INTEGER AS int_${index}`
    return `'value ' || floor(${uniform} * ${[3, 12, 40, 200][index - 16]})::INTEGER AS cat_${index}`
  }
  for (const [name, shift] of [
    ['reference', 0],
    ['current', 0.3],
  ] as const) {
    const columns = Array.from({ length: COLUMNS }, (_, index) => column(index, shift))
    for (const type of types) {
      const query = `SELECT ${columns.join(', ')} FROM range(${count})`
      await connection.run(
        `COPY (${query}) TO '${join(folder, `${name}-${count}.${type}`)}' (FORMAT ${type})`,
      )
    }
  }
  connection.closeSync()
}

async function measured(count: number, type: string, formats: string): Promise<string[]> {
  const config = join(folder, 'leeway.yaml')
  const lines = [
    `store: { folder: store-${count}-${type}-${formats.length} }`,
    `output: { folder: reports, formats: [${formats}] }`,
    `monitors: [{ name: memory, reference: reference-${count}.${type}, current: current-${count}.${type} }]`,
  ]
  writeFileSync(config, lines.join('\n'))
  const group = makeMemoryGroup(limit * MiB)
  try {
    const start = performance.now()
    const command = `echo $$ > ${group.members} && exec "$@"`
    const leeway = [
      process.execPath,
      '--liftoff-only', // as deploy/leeway does
      '--conditions=@leeway/source',
      here('../../src/main.ts'),
      'run',
      '--config',
      config,
    ]
    const child = spawn('sh', ['-c', command, 'sh', ...leeway], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let messages = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      messages += text
    })
    const peak = { held: 0, all: 0, browser: 0 }
    const watch = setInterval(() => {
      const tree = treeMemory(child.pid ?? 0)
      peak.held = Math.max(peak.held, group.held())
      peak.all = Math.max(peak.all, tree.all)
      peak.browser = Math.max(peak.browser, tree.browser)
    }, 50)
    const [code] = await once(child, 'close')
    clearInterval(watch)
    const ended = group.killed() > 0 ? `killed (${group.killed()})` : `exit code ${code}`
    if (code !== 0) console.error(messages)
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    const megabytes = [peak.held, peak.all, peak.browser].map((bytes) =>
      String(Math.round(bytes / 1e6)),
    )
    console.error(count, type, formats, ended, seconds, ...megabytes)
    return [count.toLocaleString('en'), type, formats, ended, seconds, ...megabytes]
  } finally {
    group.remove()
  }
}
