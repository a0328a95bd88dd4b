import { CommanderError } from 'commander'
import { describe, expect, it } from 'vitest'
import { CliError } from '../src/cli-error.ts'
import { describeError } from '../src/describe-error.ts'
import { exitCodeOf } from '../src/exit-code-of.ts'

function named(name: string): Error {
  return Object.assign(new Error('what is wrong'), { name })
}

describe('exitCodeOf', () => {
  it.each([
    [new CliError('wrong_usage', 'x'), 2],
    [named('MonitorError'), 2],
    [named('DataSourceError'), 3],
    [named('PipelineError'), 3],
    [named('TypeError'), 70],
    ['a text', 70],
    [new CommanderError(0, 'commander.helpDisplayed', ''), 0],
    [new CommanderError(1, 'commander.unknownOption', ''), 2],
  ])('%s', (error, code) => {
    expect(exitCodeOf(error)).toBe(code)
  })
})

describe('describeError', () => {
  it('gives the message alone, control characters shown', () => {
    const error = new CliError('wrong_usage', 'no \u001b[31mcolour\nhere')
    expect(describeError(error)).toBe('leeway: no \\u{1b}[31mcolour\nhere')
  })

  it('owns up to a mistake in Leeway, and shows where only when asked', () => {
    const error = named('TypeError')
    expect(describeError(error)).toMatch(/^leeway: what is wrong\nThis is a mistake in Leeway\./)
    expect(describeError(error)).not.toContain(' at ')
    expect(describeError(error, { debug: true })).toContain(' at ')
  })
})

it('shows where an error came from and what caused it, when debugging', () => {
  const cause = new TypeError('the cause')
  const error = new CliError('wrong_usage', 'said', { cause })
  expect(describeError(error)).toBe('leeway: said')
  const shown = describeError(error, { debug: true })
  expect(shown).toMatch(/^leeway: said\n\w*Error: said\n +at [\s\S]*\nTypeError: the cause\n +at /)
})
