import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { publishedPackages } from '../scripts/published-packages.ts'
import { readmeExample } from '../scripts/readme-example.ts'

const run = promisify(execFile)
const folders: string[] = []
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))))

describe('the example in the README of', () => {
  it.concurrent.each(publishedPackages().filter(({ manifest }) => manifest.exports?.['.']))(
    '$name runs from sources',
    async ({ folder }) => {
      const scratch = await mkdtemp(join(folder, '.readme-'))
      folders.push(scratch)
      await writeFile(join(scratch, 'example.ts'), readmeExample(join(folder, 'README.md')))
      const { stdout, stderr } = await run('node', ['--conditions=@leeway/source', 'example.ts'], {
        cwd: scratch,
      })
      expect(stderr).toBe('')
      expect(stdout).not.toBe('')
    },
    120_000, // one of them makes a store
  )
})
