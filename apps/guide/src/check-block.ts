import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseConfig } from '@leeway/pipeline/config'
import { findProgram } from '@leeway/test-servers'
import { validate } from 'dockerfile-utils'
import { parse as parseIni } from 'ini'
import { stringify } from 'yaml'
import { composeProblems } from './compose-problems.ts'
import type { GuideFolder } from './make-folder.ts'
import type { Plan } from './plan-block.ts'
import { run } from './run.ts'

/** What is checked without being run. `kubernetes` is not here: the compiler does it (`kubernetesModule`). */
export type Checked = Exclude<Extract<Plan, { how: 'check' }>['as'], 'kubernetes'>

/** How a text of each kind is checked; each returns what is wrong with it, or `''`. */
const checks: Readonly<
  Record<Checked, (code: string, folder: GuideFolder) => Promise<string> | string>
> = {
  json: (code) => problemOf(() => JSON.parse(code)),
  ini: (code) => problemOf(() => assertSections(parseIni(code))),
  dockerfile: (code) =>
    validate(code)
      .map(({ message }) => message)
      .join('\n'),
  leeway: (code, { env }) => problemOf(() => parseConfig(code, 'leeway.yaml', env)),
  compose: composeProblems,
  prometheus: (code, folder) => promtool(folder, ['check', 'config', '--syntax-only'], code),
  'prometheus-rules': (code, folder) => promtool(folder, ['check', 'rules'], code),
  promql: (code, folder) => promtool(folder, ['check', 'rules'], rulesOf(code)),
}

/** Returns what is wrong with a file of that kind, or `''`. @param folder where it may be written, and the variables that it may name */
export async function checkBlock(
  kind: Checked,
  code: string,
  folder: GuideFolder,
): Promise<string> {
  return checks[kind](code, folder)
}

function problemOf(read: () => unknown): string {
  try {
    read()
    return ''
  } catch (error) {
    return String(error)
  }
}

/** Every line of an INI file is a setting within a section, or the parser has read something else. */
function assertSections(sections: Record<string, unknown>): void {
  for (const [name, settings] of Object.entries(sections))
    if (typeof settings !== 'object') throw new Error(`${name} stands in no section`)
}

/** Rules that record each line of PromQL: promtool checks files of rules. */
function rulesOf(code: string): string {
  const lines = code.split('\n').filter((line) => line.trim() !== '')
  const rules = lines.map((expr, index) => ({ record: `line_${index}`, expr }))
  return stringify({ groups: [{ name: 'lines', rules }] })
}

async function promtool(
  { path }: GuideFolder,
  args: readonly string[],
  code: string,
): Promise<string> {
  const file = join(path, 'checked.yml')
  await writeFile(file, code)
  const program = findProgram('promtool')
  if (program === undefined)
    throw new Error('promtool is not installed: Debian has it in prometheus')
  const { code: exit, stdout, stderr } = await run(program, [...args, file])
  return exit === 0 ? '' : stdout + stderr
}
