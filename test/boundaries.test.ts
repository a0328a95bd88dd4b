import { execFile } from 'node:child_process'
import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, describe, expect, it } from 'vitest'

const run = promisify(execFile)
const root = fileURLToPath(new URL('../', import.meta.url))
const scratches: string[] = []
afterEach(() =>
  Promise.all(scratches.splice(0).map((folder) => rm(folder, { recursive: true, force: true }))),
)

/** Output and exit code of a command, whether it succeeds or not. */
async function outcome(
  command: string,
  args: string[],
  cwd: string,
): Promise<{ code: number; output: string }> {
  try {
    const { stdout, stderr } = await run(command, args, {
      cwd,
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
    })
    return { code: 0, output: stdout + stderr }
  } catch (error) {
    const failed = error as { code: number; stdout: string; stderr: string }
    return { code: failed.code, output: failed.stdout + failed.stderr }
  }
}

/** A copy of the workspace's sources, without what was installed or built, in a git repository of its own. */
async function workspaceCopy(): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'leeway-boundaries-'))
  scratches.push(copy)
  const left = /[/](node_modules|dist|out|\.git|\.turbo|coverage|\.readme-\w+)$/
  await cp(root, copy, { recursive: true, filter: (path) => !left.test(path) })
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'))
  await run('git', ['init', '-q'], { cwd: copy })
  return copy
}

describe('the direction of dependencies', () => {
  it('holds', async () => {
    expect(await outcome('turbo', ['boundaries'], await workspaceCopy())).toMatchObject({ code: 0 })
  })

  it('is enforced: a sink that imports the monitor is refused', async () => {
    const copy = await workspaceCopy()
    const manifest = join(copy, 'packages/report-renderer/package.json')
    const { default: content } = await import(manifest, { with: { type: 'json' } })
    content.dependencies['@leeway/monitor'] = 'workspace:^'
    await writeFile(manifest, JSON.stringify(content))
    await writeFile(
      join(copy, 'packages/report-renderer/src/violation.ts'),
      "import '@leeway/monitor'\n",
    )
    const { code, output } = await outcome('turbo', ['boundaries'], copy)
    expect(code).not.toBe(0)
    expect(output).toContain('@leeway/monitor')
  })

  it('is enforced: an import that the manifest does not name is refused', async () => {
    const copy = await workspaceCopy()
    await writeFile(
      join(copy, 'packages/monitoring-report/src/violation.ts'),
      "import '@leeway/monitor'\n",
    )
    const { code, output } = await outcome('turbo', ['boundaries'], copy)
    expect(code).not.toBe(0)
    expect(output).toContain('@leeway/monitor')
  })

  it('is enforced: an import cycle is refused', async () => {
    const copy = await workspaceCopy()
    const folder = join(copy, 'packages/stats-core/src')
    await writeFile(
      join(folder, 'cycle-one.ts'),
      "import { two } from './cycle-two.ts'\n\nexport const one: () => number = () => two()\n",
    )
    await writeFile(
      join(folder, 'cycle-two.ts'),
      "import { one } from './cycle-one.ts'\n\nexport const two: () => number = () => one()\n",
    )
    const { code, output } = await outcome(
      'biome',
      ['lint', 'packages/stats-core/src/cycle-one.ts', 'packages/stats-core/src/cycle-two.ts'],
      copy,
    )
    expect(code).not.toBe(0)
    expect(output).toContain('noImportCycles')
  })
})
