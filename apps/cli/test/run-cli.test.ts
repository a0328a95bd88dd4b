import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCli } from '../src/index.ts'
import { exampleFiles } from './process/example-files.ts'
import { temporaryFolder } from './process/temporary-folder.ts'

const folder = temporaryFolder(exampleFiles)
const compare = [
  'compare',
  ...['--reference', join(folder, 'reference.csv')],
  ...['--current', join(folder, 'moved.csv')],
]

/** Runs the command on a pretended terminal. */
async function onTerminal(env: Record<string, string>, columns = 100) {
  const [stdout, stderr]: [string[], string[]] = [[], []]
  const code = await runCli(compare, {
    stdout: { write: (text) => stdout.push(text), isTTY: true, columns },
    stderr: { write: (text) => stderr.push(text), isTTY: true },
    env,
  })
  return { code, stdout: stdout.join(''), stderr: stderr.join('') }
}

const controlSequence = '\u001b['

describe('runCli on a terminal', () => {
  it('uses colour and shows progress, which it wipes', async () => {
    const { code, stdout, stderr } = await onTerminal({ TERM: 'xterm' })
    expect(code).toBe(0)
    expect(stdout).toContain(`${controlSequence}31m`)
    expect(stderr).toContain('read reference …')
    expect(stderr.endsWith(`\r${controlSequence}2K`)).toBe(true)
  })

  it.each([{ NO_COLOR: '1' }, { TERM: 'dumb' }])('uses no colour with %j', async (env) => {
    expect((await onTerminal(env)).stdout).not.toContain(controlSequence)
  })

  it('keeps to the width of the terminal, and to 80 where it has none', async () => {
    const widest = async (columns: number) => {
      const { stdout } = await onTerminal({ NO_COLOR: '1' }, columns)
      return Math.max(...stdout.split('\n').map((line) => line.length))
    }
    expect(await widest(50)).toBeLessThanOrEqual(50)
    expect(await widest(0)).toBeGreaterThan(60)
    expect(await widest(0)).toBeLessThanOrEqual(80)
  })
})
