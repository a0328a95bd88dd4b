/**
 * Makes sure that the browser and the servers which the tests drive are there: installs Debian's packages where it may (root, apt), and
 * otherwise names them with the command that installs them. Tests that need what is missing are skipped with a sentence, in CI they fail.
 */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { join } from 'node:path'

const needed: readonly { command: string; package: string; for: string }[] = [
  {
    command: 'chromium-headless-shell',
    package: 'chromium-headless-shell',
    for: 'pages in a real browser',
  },
  { command: 'promtool', package: 'prometheus', for: 'metrics and PromQL' },
]
const path = `${process.env.PATH ?? ''}:/usr/local/sbin:/usr/sbin:/sbin:/usr/bin:/bin` // dpkg refuses without the sbin folders
const missing = needed.filter(
  ({ command }) => !path.split(':').some((folder) => isExecutable(join(folder, command))),
)

if (missing.length > 0) {
  const packages = missing.map((need) => need.package)
  const install = [
    'apt-get',
    '-o',
    'DPkg::Lock::Timeout=500',
    'install',
    '-y',
    '--no-install-recommends',
    ...packages,
  ]
  const wanted = missing.map((need) => `${need.package} (${need.for})`).join(', ')
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.error(`→ installing for the tests, from Debian: ${wanted}`)
    run(['apt-get', '-o', 'DPkg::Lock::Timeout=500', 'update'])
    run(install)
  } else {
    console.error(`! missing for some tests: ${wanted}. On Debian: sudo ${install.join(' ')}`)
  }
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
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
