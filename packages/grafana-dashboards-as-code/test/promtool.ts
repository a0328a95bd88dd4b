import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { findProgram } from '@leeway/test-servers'

/** What `promtool` says about files, made from text or from an object (JSON is YAML), and whether it is content. */
export function promtool(
  args: readonly string[],
  files: Readonly<Record<string, object | string>>,
): { passed: boolean; output: string } {
  const folder = mkdtempSync(join(tmpdir(), 'leeway-promtool-'))
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      const text = typeof content === 'string' ? content : JSON.stringify(content)
      writeFileSync(join(folder, name), text)
    }
    const { status, stdout, stderr } = spawnSync(findProgram('promtool') ?? 'promtool', args, {
      cwd: folder,
      encoding: 'utf8',
    })
    return { passed: status === 0, output: `${stdout}${stderr}` }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
