import { execFileSync, spawnSync } from 'node:child_process'

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

/** The complaints of `promtool check metrics` about a text exposition, one a line, and its exit code: 1 for an error, 3 for lint. */
export function checkMetrics(exposition: string): {
  complaints: string[]
  exitCode: number | null
} {
  const { stderr, stdout, status } = spawnSync('promtool', ['check', 'metrics'], {
    env: environment,
    input: exposition,
    encoding: 'utf8',
  })
  const complaints = `${stdout}${stderr}`.split('\n').filter((line) => line !== '')
  return { complaints, exitCode: status }
}
