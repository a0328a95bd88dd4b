/**
 * Packs every published package as npm would, and uses the tarballs as a stranger does: publint and attw look at each, then all are
 * installed together into one empty folder, where each README example runs, as an ES module and from CommonJS through `require`.
 *
 *     npm run packed
 */
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type PublishedPackage, publishedPackages } from './published-packages.ts'
import { asCommonJs, readmeExample } from './readme-example.ts'

const scratch = mkdtempSync(join(tmpdir(), 'leeway-packed-'))
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))
const consumer = join(scratch, 'consumer')
const tarball = ({ name }: PublishedPackage): string =>
  join(scratch, `${name.replace('@leeway/', '')}.tgz`)
const packages = publishedPackages()
let failures = 0

check('build', () => run('turbo', ['run', 'build', '--output-logs=errors-only'], '.'))
for (const published of packages) {
  check(`${published.name}: pack`, () =>
    run('pnpm', ['pack', '--out', tarball(published)], published.folder),
  )
  check(`${published.name}: publint`, () =>
    run('publint', ['--strict', tarball(published)], scratch),
  )
  if (published.manifest.exports?.['.']) {
    check(`${published.name}: attw`, () =>
      run('attw', [tarball(published), '--profile', 'esm-only'], scratch),
    )
  }
}
check('all tarballs install together into an empty folder', () => {
  mkdirSync(consumer)
  writeFileSync(join(consumer, 'package.json'), '{ "private": true }\n')
  run(
    'npm',
    ['install', '--no-audit', '--no-fund', '--loglevel=error', ...packages.map(tarball)],
    consumer,
  )
})
for (const published of packages.filter(({ manifest }) => manifest.exports?.['.'])) {
  const file = published.name.replace('@leeway/', '')
  const example = readmeExample(join(published.folder, 'README.md'))
  check(`${published.name}: README example`, () => runExample(`${file}.mts`, example))
  check(`${published.name}: README example from CommonJS`, () =>
    runExample(`${file}.cts`, asCommonJs(example)),
  )
}
check('@leeway/monitor/workers: a report in threads is the same report', () => {
  const file = 'report-in-threads.mjs'
  copyFileSync(`packages/monitor/test/workers/packed/${file}`, join(consumer, file))
  run('node', [file], consumer)
})
for (const published of packages) {
  for (const command of Object.keys(published.manifest.bin ?? {})) {
    check(`${published.name}: ${command} --version`, () =>
      run(join(consumer, 'node_modules/.bin', command), ['--version'], consumer),
    )
  }
}
process.exitCode = failures === 0 ? 0 : 1

function check(name: string, what: () => void): void {
  try {
    what()
    console.log(`✓ ${name}`)
  } catch (error) {
    failures += 1
    console.log(`✗ ${name}\n${(error as Error).message.replace(/^/gm, '    ')}`)
  }
}

function runExample(file: string, code: string): void {
  writeFileSync(join(consumer, file), code)
  if (run('node', ['--disable-warning=ExperimentalWarning', file], consumer) === '')
    throw new Error('it printed nothing')
}

function run(command: string, args: readonly string[], cwd: string): string {
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' }
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, env, encoding: 'utf8' })
  if (status === 0) return stdout
  throw new Error(`${command} ${args.join(' ')} ended with ${status ?? error}\n${stdout}${stderr}`)
}
