import { expect, it } from 'vitest'
import { csv } from './example-files.ts'
import { runLeeway } from './run-leeway.ts'
import { temporaryFolder } from './temporary-folder.ts'

const rows = (missing: number) =>
  csv(
    ['age', 'site'],
    Array.from({ length: 200 }, (_, i) => [i < missing ? '' : 20 + (i % 50), i % 2 ? 'a' : 'b']),
  )

const folder = temporaryFolder({
  'before.csv': rows(0),
  'now.csv': rows(10),
  'strict.yaml': `
- check: missing-share
  column: age
  condition: { atMost: 0.02 }
  severity: critical
- { check: row-count, condition: { atLeast: 100 } }
`,
  'loose.json': JSON.stringify([
    { check: 'missing-share', column: 'age', condition: { atMost: 0.02 }, tolerance: 0.05 },
  ]),
  'wrong.yaml': '- check: missing-shares\n  column: age\n',
  'other.yaml': '- { check: missing-share, column: ages, condition: { atMost: 0 } }\n',
})

const compare = (file: string) =>
  runLeeway(
    [
      'compare',
      '--reference',
      'before.csv',
      '--current',
      'now.csv',
      '--expectations',
      file,
      '--format',
      'json',
      '--fail-on',
      'quality',
    ],
    { cwd: folder },
  )

it('takes expectations from a file, in the place of those of the reference', async () => {
  const [strict, loose] = await Promise.all(['strict.yaml', 'loose.json'].map(compare))
  const checks = (stdout: string) =>
    JSON.parse(stdout).dataQuality.checks.map(
      ({ check, status, severity }: Record<string, string>) => [check, status, severity],
    )
  expect(checks(strict!.stdout)).toEqual([
    ['missing-share', 'failed', 'critical'],
    ['row-count', 'passed', 'warning'],
  ])
  expect(checks(loose!.stdout)).toEqual([['missing-share', 'passed', 'warning']])
  expect([strict!.code, loose!.code]).toEqual([1, 0])
})

it('says what is wrong with them in the words of the command', async () => {
  const [wrong, other, missing] = await Promise.all(
    ['wrong.yaml', 'other.yaml', 'none.yaml'].map(compare),
  )
  expect([wrong!.code, other!.code, missing!.code]).toEqual([2, 2, 2])
  expect(wrong!.stderr).toMatch(/wrong\.yaml:1:10: .*missing-share/)
  expect(other!.stderr).toContain('--expectations: expectations[0].column names column "ages"')
  expect(missing!.stderr).toContain('--expectations none.yaml')
})
