import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseProfile } from '@leeway/stats-core'
import { describe, expect, it } from 'vitest'
import { compareOnce, profileOnce } from '../src/index.ts'
import { temporaryFolder } from './temporary-folder.ts'

const folder = temporaryFolder()
const data = { x: Array.from({ length: 300 }, (_, i) => (i * 0.618034) % 1) }
const current = { x: data.x.map((x) => x + 0.4) }
const generatedAt = '2026-11-23T09:00:00Z'

describe('profileOnce', () => {
  it('keeps a profile in memory or as a file, and compareOnce takes either', async () => {
    const out = join(folder, 'made/for/it.json')
    const { profile, written, sinkError } = await profileOnce({ data, out })
    const text = readFileSync(out, 'utf8')
    expect(written).toEqual({ format: 'profile', path: out, bytes: text.length })
    expect(sinkError).toBeUndefined()
    expect(parseProfile(text)).toEqual(profile)
    const [first, ...others] = await Promise.all(
      [profile, out, pathToFileURL(out)].map((reference) =>
        compareOnce({ reference, current, generatedAt }),
      ),
    )
    expect(first!.report.dataDrift).toMatchObject({ driftedColumns: 1, totalColumns: 1 })
    for (const { report } of others) expect(report).toEqual(first!.report)
  })

  it('writes nothing unless asked, and hands over what became of the file', async () => {
    const { written, sinkError, stages } = await profileOnce({ data })
    expect({ written, sinkError }).toEqual({ written: undefined, sinkError: undefined })
    expect(stages.map(({ name }) => name)).toEqual(['read data', 'profile'])
    const inTheWay = join(folder, 'file')
    writeFileSync(inTheWay, '')
    const failed = await profileOnce({ data, out: join(inTheWay, 'p.json') })
    expect(failed.sinkError).toMatchObject({ code: 'sink_failed' })
    expect(failed.profile.rows).toBe(300)
  })

  it('refuses data without rows, and a role for a column that is not there', async () => {
    await expect(profileOnce({ data: { x: [] } })).rejects.toMatchObject({ code: 'no_rows' })
    const columnMapping = { datetime: 'day' }
    await expect(profileOnce({ data, columnMapping })).rejects.toMatchObject({
      code: 'unknown_column',
      message:
        'columnMapping.datetime names column "day", which the data set does not have; it has x',
    })
  })
})
