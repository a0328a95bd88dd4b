import type { ColumnDrift, MonitoringReport } from '@leeway/monitoring-report'
import { describe, expect, it } from 'vitest'
import { csv } from './example-files.ts'
import { runLeeway } from './run-leeway.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** Rows of a feature, a few-valued code, a class and what the model said of it. */
const rows = (count: number, moved: number) =>
  Array.from({ length: count }, (_, i) => [
    ((i * 37) % 101) / 10 + moved,
    i % 4,
    i % 3 === 0 ? 1 : 0,
    ((i * 29) % 97) / 97,
  ])
const header = ['x', 'code', 'label', 'score']
const folder = temporaryFolder({
  'small.csv': csv(header, rows(400, 0)),
  'large.csv': csv(header, rows(2000, 0)),
  'same.csv': csv(header, rows(300, 0)),
  'moved.csv': csv(header, rows(300, 2)),
  'mapping.yaml': 'target: label\nprediction: score\ncategoricalFeatures: [code]\n',
})

async function compare(
  reference: string,
  current: string,
  ...args: string[]
): Promise<MonitoringReport> {
  const data = ['--reference', reference, '--current', current, '--format', 'json']
  const result = await runLeeway(['compare', ...data, ...args], { cwd: folder })
  expect(result).toMatchObject({ code: 0, stderr: '' })
  return JSON.parse(result.stdout)
}

const chosen = ({
  dataDrift,
}: MonitoringReport): (ColumnDrift['test'] | ColumnDrift['status'])[][] =>
  dataDrift!.columns.map(({ name, test, status }) => [name, test, status])

describe('--policy evidently', () => {
  it('chooses by the rows of the reference and the different values', async () => {
    const small = await compare('small.csv', 'moved.csv', '--policy', 'evidently')
    expect(chosen(small)).toEqual([
      ['x', 'ks', 'drifted'],
      ['code', 'chisquare', 'stable'],
      ['label', 'z', 'stable'],
      ['score', 'ks', 'stable'],
    ])
    expect(small.monitor).toMatchObject({ policy: 'evidently', policyVersion: '1' })
    expect(small.dataDrift!.method).toMatchObject({
      correction: 'none',
      driftThresholdReading: 'test-defaults',
    })
    const large = await compare('large.csv', 'moved.csv', '--policy', 'evidently')
    expect(chosen(large)).toEqual([
      ['x', 'wasserstein', 'drifted'],
      ['code', 'jensenshannon', 'stable'],
      ['label', 'jensenshannon', 'stable'],
      ['score', 'wasserstein', 'stable'],
    ])
  })

  it('counts target and prediction; the kinds that --mapping names hold', async () => {
    const mapped = ['--mapping', 'mapping.yaml', '--policy', 'evidently']
    const made = await compare('small.csv', 'moved.csv', ...mapped)
    expect(made.dataDrift).toMatchObject({ totalColumns: 4, driftedColumns: 1, driftShare: 0.25 })
    expect(made.dataDrift!.columns).toMatchObject([
      { name: 'x', kind: 'numeric' },
      { name: 'code', kind: 'categorical', test: 'chisquare' },
    ])
    expect(made.targetDrift).toMatchObject({ kind: 'categorical', test: 'z' })
    expect(made.predictionDrift).toMatchObject([{ kind: 'numeric', test: 'ks' }])
  })

  it('hands --drift-threshold to every test that --threshold does not name', async () => {
    const options = [
      '--policy',
      'evidently',
      '--drift-threshold',
      '0.2',
      '--threshold',
      'code=0.01',
    ]
    const { dataDrift } = await compare('small.csv', 'same.csv', ...options)
    expect(dataDrift!.columns.map(({ threshold }) => threshold)).toEqual([0.2, 0.01, 0.2, 0.2])
    expect(dataDrift!.method).toMatchObject({ driftThreshold: 0.2, driftThresholdReading: 'score' })
  })
})

describe('under both policies', () => {
  it.each(['calibrated', 'evidently'])(
    '%s: --test and --threshold judge a column alone',
    async (policy) => {
      const named = ['--test', 'x=wasserstein', '--threshold', 'x=0.9', '--policy', policy]
      const { dataDrift } = await compare('small.csv', 'moved.csv', ...named)
      expect(dataDrift!.columns[0]).toMatchObject({
        test: 'wasserstein',
        threshold: 0.9,
        driftWhen: 'at-or-above',
        status: 'stable',
      })
      expect(dataDrift!.columns[0]).not.toHaveProperty('effect')
    },
  )

  it.each(['calibrated', 'evidently'])(
    '%s: --drift-share moves the verdict on the data set',
    async (policy) => {
      const shared = (share: string) =>
        compare('small.csv', 'moved.csv', '--policy', policy, '--drift-share', share)
      expect((await shared('0.25')).dataDrift!.status).toBe('drifted')
      expect((await shared('0.26')).dataDrift!.status).toBe('stable')
    },
  )

  it('--sample-rows judges so many rows of each side, and says what that costs', async () => {
    const report = await compare('small.csv', 'moved.csv', '--sample-rows', '50')
    expect(report.current.rows).toBe(50)
    expect(report.sampling).toMatchObject({ rows: 50, seed: 'leeway' })
    expect(report.sampling!.detectable).toBeGreaterThan(report.sampling!.detectableInAll)
  })

  it('calibrated@1 is the policy as it was', async () => {
    const { monitor } = await compare('small.csv', 'moved.csv', '--policy', 'calibrated@1')
    expect(monitor).toMatchObject({ policy: 'calibrated', policyVersion: '1' })
  })

  it('evidently@1 is evidently', async () => {
    const { monitor } = await compare('small.csv', 'moved.csv', '--policy', 'evidently@1')
    expect(monitor).toMatchObject({ policy: 'evidently', policyVersion: '1' })
  })

  it('--test-kind and --threshold-kind judge every column of a kind that has none of its own', async () => {
    const kinds = ['--test-kind', 'numeric=wasserstein', '--threshold-kind', 'numeric=0.9']
    const own = ['--test', 'code=ks', '--threshold', 'code=0.01']
    const { dataDrift } = await compare('small.csv', 'moved.csv', ...kinds, ...own)
    expect(dataDrift!.columns.map(({ name, test, threshold }) => [name, test, threshold])).toEqual([
      ['x', 'wasserstein', 0.9],
      ['code', 'ks', 0.01],
      ['label', 'wasserstein', 0.9],
      ['score', 'wasserstein', 0.9],
    ])
  })

  it('--correction corrects all columns, --correction-kind those of a kind, --correction-for one', async () => {
    const mapped = ['--mapping', 'mapping.yaml', '--policy', 'calibrated']
    const all = ['--correction', 'holm']
    const kind = ['--correction-kind', 'categorical=bonferroni']
    const column = ['--correction-for', 'code=none', '--correction-for', 'x=benjamini-yekutieli']
    const judged = (...args: string[]) =>
      compare('small.csv', 'moved.csv', ...mapped, ...all, ...args)

    expect((await judged()).dataDrift!.method.correction).toBe('holm')
    expect((await judged(...kind)).dataDrift!.columns[1]).toMatchObject({
      evidence: { correction: 'bonferroni' },
    })
    const [x, code] = (await judged(...kind, ...column)).dataDrift!.columns
    expect(x).toMatchObject({ evidence: { correction: 'benjamini-yekutieli' } })
    expect(code).not.toHaveProperty('correctedPValue')
  })

  it('calibrated: --alpha is how often noise may pass for a change', async () => {
    const strict = await compare('small.csv', 'moved.csv', '--alpha', '1e-300')
    expect(strict.dataDrift!.columns.every(({ status }) => status !== 'drifted')).toBe(true)
    const { dataDrift } = await compare('small.csv', 'moved.csv', '--alpha', '0.01')
    expect(dataDrift!.method.alpha).toBe(0.01)
    expect(dataDrift!.columns[0]).toMatchObject({ status: 'drifted' })
  })

  it('calibrated: --drift-threshold is the effect that counts as large', async () => {
    const { dataDrift } = await compare('small.csv', 'moved.csv', '--drift-threshold', '0.9')
    expect(dataDrift!.columns[0]).toMatchObject({ status: 'stable', effect: { threshold: 0.9 } })
    expect(dataDrift!.method.driftThresholdReading).toBe('effect')
  })

  it('calibrated: the kinds that --mapping names hold', async () => {
    const { dataDrift } = await compare('small.csv', 'moved.csv', '--mapping', 'mapping.yaml')
    expect(dataDrift!.columns[1]).toMatchObject({
      kind: 'categorical',
      test: 'categorical-omnibus',
    })
  })
})
