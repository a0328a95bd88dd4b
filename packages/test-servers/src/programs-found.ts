import { findProgram } from './find-program.ts'
import { type Program, programs } from './programs.ts'

/**
 * Whether all of the programs are there; for `describe.skipIf(!programsFound('prometheus', 'pushgateway'))`. Where one is missing, says what
 * to install.
 *
 * @throws {Error} in CI, where a missing program is a failure
 */
export function programsFound(...wanted: readonly Program[]): boolean {
  const missing = wanted.filter((program) => findProgram(program) === undefined)
  if (missing.length === 0) return true
  const packages = [...new Set(missing.map((program) => programs[program].package))]
  const message = `not installed: ${missing.join(', ')}. On Debian: apt-get install --no-install-recommends ${packages.join(' ')}`
  if (process.env.CI) throw new Error(message)
  console.warn(`skipped: ${message}`)
  return false
}
