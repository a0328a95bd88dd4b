import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseReport } from '@leeway/monitoring-report'
import { beforeAll, describe, expect, it } from 'vitest'
import { csv } from './example-files.ts'
import { runLeeway } from './run-leeway.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** A classifier whose probabilities are right; from `broken` on they say nothing. */
function predictions(broken: boolean): string {
  const golden = (Math.sqrt(5) - 1) / 2
  const rows = Array.from({ length: 1000 }, (_, i) => {
    const probability = 0.02 + 0.96 * ((i * golden) % 1)
    const truth = (i * Math.SQRT2) % 1 < probability ? 1 : 0
    return [
      (i * Math.E) % 1,
      truth,
      broken ? 1 - probability : probability,
      truth === 1 ? 'yes' : 'no',
    ]
  })
  return csv(['x', 'result', 'predicted_result', 'word'], rows)
}

describe('the performance of a model', () => {
  const folder = temporaryFolder()
  const run = (...args: string[]) => runLeeway(['compare', ...args], { cwd: folder })
  const files = (current: string) => ['--reference', 'right.csv', '--current', current]
  const roles = ['--target', 'result', '--prediction', 'predicted_result']

  beforeAll(() => {
    writeFileSync(join(folder, 'right.csv'), predictions(false))
    writeFileSync(join(folder, 'wrong.csv'), predictions(true))
    writeFileSync(
      join(folder, 'mapping.yaml'),
      'target: word\nprediction: { probabilities: { yes: predicted_result } }\ntask: classification\npositiveLabel: yes\n',
    )
  })

  it('stands in the text, beside quality and the drift of the target', async () => {
    const { code, stdout, stderr } = await run(...files('right.csv'), ...roles, '--fail-on', 'any')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/\bresult +target\b|target +.*result|result.*target/)
    expect(stdout).toContain('Quality\n')
    expect(stdout).toContain('classification of result by predicted_result, 1,000 rows: stable')
    expect(stdout).toMatch(/ROC AUC +0\.\d+ → 0\.\d+ \(0\.\d+ to 0\.\d+\), trivial 0\.5000/)
  })

  it('fails the gate where it got worse, and only where it is asked about', async () => {
    const asked = await run(...files('wrong.csv'), ...roles, '--fail-on', 'performance')
    expect(asked.code).toBe(1)
    expect(asked.stdout).toMatch(/ROC AUC .* worse/)
    expect(await run(...files('wrong.csv'), ...roles, '--fail-on', 'quality')).toMatchObject({
      code: 0,
    })
  })

  it('fails the gate, and says why, where there is nothing to measure', async () => {
    const { code, stderr } = await run(...files('right.csv'), '--fail-on', 'performance')
    expect(code).toBe(1)
    expect(stderr).toContain('name --target and --prediction')
  })

  it('is in the JSON and the page, by options or by a mapping file', async () => {
    const json = await run(...files('wrong.csv'), '--mapping', 'mapping.yaml', '--format', 'json')
    const report = parseReport(json.stdout)
    expect(report.performance).toMatchObject({
      task: 'classification',
      status: 'degraded',
      positiveLabel: 'yes',
      taskRule: 'the mapping says so',
    })
    expect(report.targetDrift?.kind).toBe('categorical')
    const page = await run(
      ...files('wrong.csv'),
      ...roles,
      '--task',
      'classification',
      '--format',
      'html',
    )
    expect(page.stdout).toContain('id="performance"')
    const other = await run(
      ...files('wrong.csv'),
      ...roles,
      '--task',
      'regression',
      '--format',
      'json',
    )
    expect(parseReport(other.stdout).performance?.task).toBe('regression')
  })
})
