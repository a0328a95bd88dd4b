import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { LintConfig, LintFinding } from '@leeway/grafana-dashboards-as-code'
import { CliError } from '../cli-error.ts'
import type { CliWorld } from '../cli-world.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { messageOf } from '../message-of.ts'
import { visibleText } from '../text/visible-text.ts'
import { findingLine } from './finding-line.ts'

interface Linted {
  readonly file: string
  readonly findings: readonly LintFinding[]
}

/**
 * Runs `leeway dashboards lint` and returns its exit code: 1 where a dashboard breaks a rule, 3 where a file cannot be read; the others are checked all the same.
 *
 * @throws DashboardError `invalid_option` for a `.lint` that cannot be understood
 */
export async function runDashboardsLint(
  files: readonly string[],
  { stdout, stderr }: CliWorld,
): Promise<ExitCode> {
  const linted: Linted[] = []
  let unreadable = false
  for (const lint of files.length === 0 ? await ownDashboards() : files.map(lintOf)) {
    try {
      linted.push(await lint())
    } catch (error) {
      if (!(error instanceof CliError)) throw error
      stderr.write(`${messageOf(error)}\n`)
      unreadable = true
    }
  }
  for (const { file, findings } of linted) {
    for (const finding of findings) stdout.write(`${findingLine(file, finding)}\n`)
    if (findings.length === 0) stdout.write(`${visibleText(file)}: nothing is wrong\n`)
  }
  if (unreadable) return exitCode.unreadableData
  const broken = linted.some(({ findings }) =>
    findings.some(({ severity }) => severity === 'error'),
  )
  return broken ? exitCode.failOnMatched : exitCode.done
}

async function ownDashboards(): Promise<(() => Promise<Linted>)[]> {
  const { generatedFiles } = await import('@leeway/grafana-dashboards-as-code')
  return generatedFiles()
    .filter(({ path }) => path.endsWith('.json'))
    .map(
      ({ path, text }) =>
        () =>
          lintText(path, text, undefined),
    )
}

function lintOf(file: string): () => Promise<Linted> {
  return async () => {
    const { parseLintConfig } = await import('@leeway/grafana-dashboards-as-code')
    const text = await read(file)
    const beside = join(dirname(file), '.lint')
    const config = await readFile(beside, 'utf8').catch(() => undefined)
    return lintText(file, text, config === undefined ? undefined : parseLintConfig(beside, config))
  }
}

async function lintText(
  file: string,
  text: string,
  config: LintConfig | undefined,
): Promise<Linted> {
  const { DashboardError, lintDashboard } = await import('@leeway/grafana-dashboards-as-code')
  try {
    return { file, findings: lintDashboard(JSON.parse(text), config) }
  } catch (cause) {
    if (!(cause instanceof SyntaxError || cause instanceof DashboardError)) throw cause
    throw new CliError('unreadable_data', `${file}: ${cause.message}`, { cause })
  }
}

async function read(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    const why = code === 'ENOENT' ? 'no such file' : `it cannot be read (${code})`
    throw new CliError('unreadable_data', `${file}: ${why}`, { cause })
  }
}
