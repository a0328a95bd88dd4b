import { spawnSync } from 'node:child_process'
import { findProgram } from '@leeway/test-servers'

/** The complaints of `promtool check metrics` about a text exposition, one a line, and its exit code: 1 for an error, 3 for lint. */
export function checkMetrics(exposition: string): {
  complaints: string[]
  exitCode: number | null
} {
  const { stderr, stdout, status } = spawnSync(
    findProgram('promtool') ?? 'promtool',
    ['check', 'metrics'],
    { input: exposition, encoding: 'utf8' },
  )
  const complaints = `${stdout}${stderr}`.split('\n').filter((line) => line !== '')
  return { complaints, exitCode: status }
}
