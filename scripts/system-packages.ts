/**
 * Makes sure that the browser and the servers which the tests drive are there: installs Debian's packages where it may (root, apt), and
 * otherwise names them with the command that installs them. Tests that need what is missing are skipped with a sentence, in CI they fail.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findProgram, type Program, programs } from '../packages/test-servers/src/index.ts'

const browser = 'chromium-headless-shell'
const path = `${process.env.PATH ?? ''}:/usr/local/sbin:/usr/sbin:/sbin:/usr/bin:/bin` // dpkg refuses without the sbin folders
const servers = Object.keys(programs) as Program[]
const missing = [
  ...new Set([
    ...(path.split(':').some((folder) => existsSync(join(folder, browser))) ? [] : [browser]),
    ...servers.filter((name) => !findProgram(name)).map((name) => programs[name].package),
  ]),
]

if (missing.length > 0) {
  const install = [
    'apt-get',
    '-o',
    'DPkg::Lock::Timeout=500',
    'install',
    '-y',
    '--no-install-recommends',
    ...missing,
  ]
  const wanted = missing.join(', ')
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.error(`→ installing for the tests, from Debian: ${wanted}`)
    run(['apt-get', '-o', 'DPkg::Lock::Timeout=500', 'update'])
    withoutStartingServices(() => run(install))
  } else {
    console.error(`! missing for some tests: ${wanted}. On Debian: sudo ${install.join(' ')}`)
  }
}

/** Debian starts a server when its package is installed, unless this file says no; the tests start their own, on other ports. */
function withoutStartingServices(work: () => void): void {
  const policy = '/usr/sbin/policy-rc.d'
  const ours = !existsSync(policy)
  if (ours) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 })
  try {
    work()
  } finally {
    if (ours) rmSync(policy)
  }
}

function run([command = '', ...args]: string[]): void {
  const env = { ...process.env, PATH: path, DEBIAN_FRONTEND: 'noninteractive' }
  const { status, stdout, stderr } = spawnSync(command, args, { env, encoding: 'utf8' })
  if (status === 0) return
  console.error(
    `! ${[command, ...args].join(' ')} ended with ${status}:\n${stdout}${stderr}`.trimEnd(),
  )
}
