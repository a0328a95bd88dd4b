import { describe, expect, it } from 'vitest'
import { type OutputRequest, planOutput } from '../../src/compare/plan-output.ts'

const nothing: OutputRequest = { formats: [], found: 'nothing', inputs: ['a.csv', 'b.json'] }
const plan = (request: Partial<OutputRequest>) => planOutput({ ...nothing, ...request })

describe('planOutput', () => {
  it.each([
    ['nothing', {}, 'text', []],
    ['one format', { formats: ['json'] }, 'json', []],
    ['one format, twice', { formats: ['json', 'json'] }, 'json', []],
    ['a file', { out: 'x.html' }, 'text', [['html', 'x.html']]],
    ['a file of a format', { formats: ['json'], out: 'x.bin' }, 'text', [['json', 'x.bin']]],
    [
      'a new folder',
      { out: 'x/' },
      'text',
      [
        ['json', 'x/report.json'],
        ['html', 'x/report.html'],
      ],
    ],
    [
      'a folder that is there',
      { out: 'x', found: 'folder', formats: ['text'] },
      'text',
      [['text', 'x/report.txt']],
    ],
    [
      'several formats',
      { out: 'x', formats: ['html', 'text'] },
      'text',
      [
        ['html', 'x/report.html'],
        ['text', 'x/report.txt'],
      ],
    ],
  ] as const)('given %s', (_, request, stdout, files) => {
    expect(plan(request)).toEqual({
      stdout,
      files: files.map(([format, path]) => ({ format, path })),
    })
  })

  it.each([
    ['several formats and no folder', { formats: ['json', 'html'] }, 'need --out FOLDER'],
    ['a name that says nothing', { out: 'x.bin' }, 'say which --format'],
    ['a file for several formats', { formats: ['json', 'html'], out: 'x.html' }, 'this is a file'],
    [
      'a file that is there for several',
      { formats: ['json', 'html'], out: 'x', found: 'file' },
      'this is a file',
    ],
    [
      'JSON in a page',
      { formats: ['json'], out: 'r.html' },
      'the name says html, --format says json',
    ],
    ['a data file', { out: './b.json', found: 'file' }, 'this is one of the data files'],
  ] as const)('refuses %s', (_, request, message) => {
    expect(() => plan(request)).toThrow(message)
  })
})
