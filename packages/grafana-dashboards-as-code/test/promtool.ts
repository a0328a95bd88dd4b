import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const environment = { ...process.env, PATH: `${process.env.PATH}:/usr/bin` }

/** Whether promtool is there. In CI its absence is a failure, on a contributor's machine a skip that says what to install. */
export const promtoolFound: boolean = found()

function found(): boolean {
  try {
    execFileSync('promtool', ['--version'], { env: environment, stdio: 'ignore' })
    return true
  } catch (cause) {
    const message = 'promtool is not installed; the Debian package `prometheus` has it'
    if (process.env.CI) throw new Error(message, { cause })
    console.warn(`skipped: ${message}`)
    return false
  }
}

/** What `promtool check rules` or `promtool test rules` says about the last of the files (JSON is YAML), and whether it is content. */
export function promtool(
  command: 'check' | 'test',
  files: Readonly<Record<string, object>>,
): { passed: boolean; output: string } {
  const folder = mkdtempSync(join(tmpdir(), 'leeway-promtool-'))
  try {
    for (const [name, content] of Object.entries(files)) {
      writeFileSync(join(folder, name), JSON.stringify(content))
    }
    const last = Object.keys(files).at(-1)!
    const { status, stdout, stderr } = spawnSync('promtool', [command, 'rules', last], {
      cwd: folder,
      env: environment,
      encoding: 'utf8',
    })
    return { passed: status === 0, output: `${stdout}${stderr}` }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
