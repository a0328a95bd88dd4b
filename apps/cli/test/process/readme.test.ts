import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { buildProgram } from '../../src/build-program.ts'
import { exitCode } from '../../src/exit-code.ts'
import { csv, exampleRows } from './example-files.ts'
import { runLeeway } from './run-leeway.ts'
import { temporaryFolder } from './temporary-folder.ts'

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')

it('runs the command of the README', async () => {
  const command = /^leeway (.*\.parquet)$/m.exec(readme)?.[1]?.split(' ') ?? []
  const names = command.filter((word) => word.endsWith('.parquet'))
  expect(names).toHaveLength(2)
  const rows = csv(['delay', 'origin'], exampleRows(100))
  const folder = temporaryFolder(
    Object.fromEntries(names.map((name) => [name.replace('.parquet', '.csv'), rows])),
  )
  const args = command.map((word) => word.replace('.parquet', '.csv'))
  const { code, stdout, stderr } = await runLeeway(args, { cwd: folder })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toMatch(/^None of the 2 features has drifted\.\n/)
})

it('names every option of the command and every exit code', () => {
  const ignore = () => {}
  const program = buildProgram({
    writeOut: ignore,
    writeErr: ignore,
    compare: async () => {},
    init: async () => {},
    run: async () => {},
    serve: async () => {},
    report: async () => {},
    history: async () => {},
    config: async () => {},
    doctor: async () => {},
    dashboards: { export: async () => {}, lint: async () => {}, push: async () => {} },
    profile: async () => {},
    notifyTest: async () => {},
  })
  const commands = program.commands.flatMap((command) => [command, ...command.commands])
  const options = commands.flatMap((command) => command.options.map(({ long }) => long))
  expect(options.length).toBeGreaterThan(15)
  for (const option of options) expect(readme).toContain(`\`${option}`)
  for (const code of Object.values(exitCode))
    expect(readme).toMatch(new RegExp(`^\\| ${code} +\\|`, 'm'))
})
