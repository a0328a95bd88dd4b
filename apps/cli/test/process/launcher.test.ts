import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { exampleFiles } from './example-files.ts'
import { temporaryFolder } from './temporary-folder.ts'

const launcher = fileURLToPath(new URL('../../../../scripts/leeway.mjs', import.meta.url))
const oldNode = `data:text/javascript,Object.defineProperty(process,'versions',{value:{node:'20.20.2'}})`

/** Runs the launcher of a clone, with flags of Node before it and arguments after it. */
function launch(
  path: string,
  { flags = [], args = [], from }: { flags?: string[]; args?: string[]; from?: string } = {},
): Promise<{ code: number; stdout: string; stderr: string }> {
  const env = { ...process.env, ...(from !== undefined && { INIT_CWD: from }) }
  const line = ['--conditions=@leeway/source', ...flags, path, ...args]
  return new Promise((settle) => {
    execFile(process.execPath, line, { env }, (error, stdout, stderr) => {
      settle({ code: error ? Number(error.code) : 0, stdout, stderr })
    })
  })
}

it('runs the command in the folder that npm was called in', async () => {
  const from = temporaryFolder(exampleFiles)
  const args = ['compare', '--reference', 'reference.csv', '--current', 'same.csv']
  const { code, stdout, stderr } = await launch(launcher, { args, from })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toMatch(/^None of the 2 features has drifted\.\n/)
})

it('says in one sentence that nothing is installed, or that Node is too old', async () => {
  const clone = temporaryFolder({ 'scripts/leeway.mjs': readFileSync(launcher, 'utf8') })
  const path = join(clone, 'scripts', 'leeway.mjs')
  expect(await launch(path)).toEqual({
    code: 2,
    stdout: '',
    stderr: 'leeway: nothing is installed yet; `npm run setup` does it, once\n',
  })
  mkdirSync(join(clone, 'apps/cli/node_modules'), { recursive: true })
  expect(await launch(path, { flags: ['--import', oldNode] })).toEqual({
    code: 2,
    stdout: '',
    stderr:
      'leeway: running from sources needs Node 22.18 or newer, found 20.20.2; `npm run setup` installs one where it can\n',
  })
})
