import { resolve } from 'node:path'
import { MonitorError } from '@leeway/monitor'
import { PipelineError } from '@leeway/pipeline'
import { expect, it } from 'vitest'
import { inCommandWords } from '../../src/compare/in-command-words.ts'
import { exitCodeOf } from '../../src/exit-code-of.ts'

const words = { paths: ['a.csv', './b.csv'], mapping: 'm.yaml', roles: ['target'] }

it.each<[Error, string, number]>([
  [
    new MonitorError('invalid_option', 'monitor: the threshold of x is NaN, must be finite'),
    '--threshold for x is NaN, must be finite',
    2,
  ],
  [
    new PipelineError('unknown_column', 'columnMapping.target names column "t"'),
    '--target names column "t"',
    2,
  ],
  [
    new PipelineError('unknown_column', 'columnMapping.prediction names column "t"'),
    'm.yaml: prediction names column "t"',
    2,
  ],
  [new PipelineError('no_rows', `${resolve('b.csv')}: has no rows`), './b.csv: has no rows', 3],
])('%s', (error, message, code) => {
  const said = inCommandWords(error, words)
  expect(said).toMatchObject({ message, cause: error })
  expect(exitCodeOf(said)).toBe(code)
})

it('leaves a mistake in Leeway as it is', () => {
  const mistake = new TypeError('monitor: driftShare is undefined')
  expect(inCommandWords(mistake, words)).toBe(mistake)
})
