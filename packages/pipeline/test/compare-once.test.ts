import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseReport } from '@leeway/monitoring-report'
import { findBrowser } from '@leeway/report-renderer'
import { toFrame } from '@leeway/stats-core'
import { describe, expect, it } from 'vitest'
import { type CompareOptions, compareOnce, outputFormats, renderReport } from '../src/index.ts'
import { temporaryFolder } from './temporary-folder.ts'

const browser = await findBrowser()
const folder = temporaryFolder()
const evenly = (shift: number) =>
  Array.from({ length: 300 }, (_, index) => shift + ((index * 0.618034) % 1))
const csvOf = (values: readonly number[]) => `x\n${values.join('\n')}\n`

const options: CompareOptions = {
  reference: { x: evenly(0), y: evenly(0) },
  current: { x: evenly(0.5), y: evenly(0) },
  generatedAt: '2026-11-23T09:00:00Z',
  runId: 'run-1',
}

describe('compareOnce', () => {
  it('judges data in memory and writes nothing unless asked', async () => {
    const { report, written, sinkErrors, stages } = await compareOnce(options)
    expect(report).toMatchObject({
      monitor: { name: 'compare', policy: 'calibrated' },
      runId: 'run-1',
      generatedAt: '2026-11-23T09:00:00Z',
      dataDrift: { driftedColumns: 1, totalColumns: 2, status: 'drifted' },
    })
    expect(report.timings).toBeUndefined()
    expect({ written, sinkErrors }).toEqual({ written: [], sinkErrors: [] })
    expect(stages.map(({ name }) => name)).toEqual(['read reference', 'read current', 'judge'])
  })

  it('says the same of files, rows, arrays and frames', async () => {
    const reference = join(folder, 'reference.csv')
    writeFileSync(reference, csvOf(evenly(0)))
    const current = evenly(0.1).map((x) => ({ x }))
    const fixed = { generatedAt: '2026-11-23T09:00:00Z', current }
    const [first, ...others] = await Promise.all(
      [reference, { x: evenly(0) }, toFrame({ x: evenly(0) })].map((each) =>
        compareOnce({ ...fixed, reference: each }),
      ),
    )
    for (const { report } of others) expect(report).toEqual(first?.report)
  })

  it('passes on how to judge', async () => {
    const { report } = await compareOnce({
      ...options,
      name: 'odds',
      labels: { model: 'm' },
      columnMapping: { target: 'y' },
      tests: { x: 'wasserstein' },
      thresholds: { x: 99 },
      driftShare: 1,
    })
    expect(report).toMatchObject({
      monitor: { name: 'odds', labels: { model: 'm' } },
      targetDrift: { name: 'y' },
      dataDrift: { status: 'stable', driftShareThreshold: 1 },
    })
    expect(report.dataDrift?.columns[0]).toMatchObject({ test: 'wasserstein', threshold: 99 })
  })

  it('writes every form, in order', async () => {
    const outputs = outputFormats
      .filter(({ id }) => id !== 'pdf' || browser !== undefined)
      .map(({ id, fileName }) => ({ format: id, path: join(folder, 'all', fileName) }))
    const { report, written, sinkErrors } = await compareOnce({ ...options, outputs })
    expect(sinkErrors).toEqual([])
    expect(written).toEqual(
      outputs.map((output) => ({ ...output, bytes: statSync(output.path).size })),
    )
    const textOf = (format: string): string =>
      readFileSync(outputs.find((output) => output.format === format)!.path, 'utf8')
    expect(parseReport(textOf('json'))).toEqual(report)
    expect(textOf('html')).toMatch(/^<!doctype html>/)
    expect(textOf('metrics')).toContain('evidently_drifted_features_count{monitor="compare"} 1')
    expect(JSON.parse(textOf('dashboard'))).toHaveProperty('panels')
    if (browser !== undefined) expect(textOf('pdf')).toMatch(/^%PDF-/)
  })

  it('writes a form of the caller, and the rest when one fails', async () => {
    const broken = new Error('out of ink')
    const { report, written, sinkErrors } = await compareOnce({
      ...options,
      formats: [
        { id: 'broken', fileName: 'b', render: () => Promise.reject(broken) },
        { id: 'json', fileName: 'j', render: ({ runId }) => runId },
      ],
      outputs: [
        { format: 'broken', path: join(folder, 'broken') },
        { format: 'json', path: join(folder, 'mine') },
      ],
    })
    expect(report.runId).toBe('run-1')
    expect(sinkErrors).toHaveLength(1)
    expect(sinkErrors[0]).toMatchObject({
      code: 'sink_failed',
      output: { format: 'broken', path: join(folder, 'broken') },
      cause: broken,
      message: `the broken report could not be written to ${join(folder, 'broken')}: out of ink`,
    })
    expect(written).toHaveLength(1)
    expect(readFileSync(join(folder, 'mine'), 'utf8')).toBe('run-1')
  })

  it('announces its steps and puts times into the report when asked', async () => {
    const begun: string[] = []
    const outputs = [{ format: 'json', path: join(folder, 'timed.json') }]
    const { report } = await compareOnce({
      ...options,
      outputs,
      timings: true,
      onStage: (name) => begun.push(name),
    })
    expect(begun).toEqual(['read reference', 'read current', 'judge', 'write json'])
    expect(Object.keys(report.timings ?? {})).toEqual(['read reference', 'read current', 'judge'])
  })

  it('refuses a form that it does not know before it reads anything', async () => {
    await expect(
      compareOnce({
        reference: 'nowhere.csv',
        current: 'nowhere.csv',
        outputs: [{ format: 'pptx', path: 'x' }],
      }),
    ).rejects.toMatchObject({
      code: 'unknown_output',
      message: `outputs: no format 'pptx', known are ${outputFormats.map(({ id }) => id).join(', ')}`,
    })
  })

  it('lets the errors of the packages that it joins through', async () => {
    await expect(compareOnce({ ...options, current: 'nowhere.csv' })).rejects.toMatchObject({
      name: 'DataSourceError',
      code: 'not_found',
    })
    await expect(compareOnce({ ...options, tests: { x: 'nope' } })).rejects.toMatchObject({
      name: 'MonitorError',
      code: 'unknown_test',
    })
  })
})

it('renders a report without a file', async () => {
  const { report } = await compareOnce(options)
  expect(parseReport(await renderReport(report, 'json'))).toEqual(report)
  expect(await renderReport(report, 'metrics', 1.5)).toContain('1.5')
  await expect(renderReport(report, 'pptx')).rejects.toMatchObject({ code: 'unknown_output' })
})
