import { expect, it } from 'vitest'
import { digitsToTellApart } from '../../src/checks/digits-to-tell-apart.ts'
import { percent, shortNumber } from '../../src/checks/numbers-in-words.ts'
import { MlMonitor } from '../../src/index.ts'

it.each([
  [0.0014, [0.0006], percent, '0.14 %'],
  [0.225, [0.1], percent, '22.5 %'],
  [0.225, [0.225, undefined], percent, '22.5 %'],
  [0.00100001, [0.001], percent, '0.100001 %'],
  [100.14, [100.12], shortNumber, '100.14'],
  [1e-9, [1.0001e-9], shortNumber, '1e-9'],
  [0.1 + 0.2, [0.3], shortNumber, '0.3'],
])('%d beside %j', (value, others, words, expected) => {
  expect(words(value, digitsToTellApart(value, others, words))).toBe(expected)
})

it('a message tells apart what was found, what was in the reference, and the limit', async () => {
  const table = (missing: number) => ({
    x: Array.from({ length: 10_000 }, (_, i) => (i < missing ? null : i)),
  })
  const expectations = [{ check: 'missing-share', column: 'x', condition: { atMost: 0.0012 } }]
  const monitor = new MlMonitor({ reference: table(11), expectations })
  const report = await monitor.generateComprehensiveReport({ current: table(14) })
  const [missing] = report.dataQuality!.checks
  expect(missing).toMatchObject({
    status: 'failed',
    message: '0.14 % of column x are missing, 0.11 % in the reference.',
    expected: 'at most 0.12 %',
  })
})
