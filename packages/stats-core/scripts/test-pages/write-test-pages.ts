import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { drawCurves, type Panel } from '@leeway/bench-data/draw-curves'
import { builtinDriftTests } from '../../src/index.ts'
import { changes, changesFor } from './changes.ts'
import { describeTest, describeTests } from './describe-test.ts'
import { withGeneratedPart } from './generated-part.ts'
import { measureCurves } from './measure-curves.ts'

/** Writes the generated parts of docs/tests; with `--pictures` draws the pictures of all tests, or of the ids that follow, anew. */

const folder = new URL('../../../../docs/tests/', import.meta.url)

function write(name: string, part: string): void {
  const file = new URL(name, folder)
  const page = existsSync(file) ? readFileSync(file, 'utf8') : undefined
  writeFileSync(file, withGeneratedPart(page, part))
}

function drawPictures(ids: readonly string[]): void {
  const drawn = builtinDriftTests.filter(({ id }) => ids.length === 0 || ids.includes(id))
  const panels = new Map<string, Panel[]>(drawn.map(({ id }) => [id, []]))
  for (const change of changes) {
    const tests = drawn.filter((test) => changesFor(test).includes(change))
    for (const [id, curves] of measureCurves(change, tests)) {
      panels.get(id)!.push({ label: change.label, curves })
    }
  }
  mkdirSync(new URL('pictures/', folder), { recursive: true })
  for (const { id, title } of drawn) {
    writeFileSync(new URL(`pictures/${id}.svg`, folder), drawCurves(title, panels.get(id)!))
  }
}

mkdirSync(folder, { recursive: true })
for (const test of builtinDriftTests) write(`${test.id}.md`, describeTest(test))
write('README.md', describeTests(builtinDriftTests))
const [flag, ...ids] = process.argv.slice(2)
if (flag === '--pictures') drawPictures(ids)
