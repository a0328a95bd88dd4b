import { expect, it } from 'vitest'
import { createProgress } from '../src/progress.ts'

function recorder(isTTY: boolean) {
  const written: string[] = []
  return { isTTY, written, write: (text: string) => written.push(text) }
}

it('keeps to one line of a terminal and wipes it', () => {
  const stream = recorder(true)
  const progress = createProgress(stream)
  progress.show('reading')
  progress.show('judging')
  progress.clear()
  progress.clear()
  expect(stream.written).toEqual(['\r\u001b[2Kreading …', '\r\u001b[2Kjudging …', '\r\u001b[2K'])
})

it('is silent elsewhere', () => {
  const stream = recorder(false)
  const progress = createProgress(stream)
  progress.show('reading')
  progress.clear()
  expect(stream.written).toEqual([])
})
