import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { engineSettings } from '../src/duckdb/engine-settings.ts'
import { readTable } from '../src/index.ts'

const GiB = 1024 ** 3
const unlimited = { env: {}, constrained: 0, total: 16 * GiB }

describe('engineSettings', () => {
  it('leaves DuckDB alone where nothing limits the process', () => {
    expect(engineSettings({}, unlimited)).toEqual({})
    // what cgroup version 1 says without a limit: the largest multiple of a page below 2^63
    expect(engineSettings({}, { ...unlimited, constrained: 2 ** 63 - 4096 })).toEqual({})
  })

  it('takes a quarter of a limit, and 128 MB at least', () => {
    expect(engineSettings({}, { ...unlimited, constrained: GiB })).toEqual({
      memory_limit: '256MiB',
    })
    expect(engineSettings({}, { ...unlimited, constrained: GiB / 4 })).toEqual({
      memory_limit: '128MiB',
    })
  })

  it('goes by the options first, then by the environment', () => {
    const env = { LEEWAY_DUCKDB_MEMORY_LIMIT: '1GiB', LEEWAY_DUCKDB_THREADS: '3' }
    const world = { ...unlimited, env, constrained: GiB }
    expect(engineSettings({}, world)).toEqual({ threads: '3', memory_limit: '1GiB' })
    const options = { threads: 1, memoryLimit: '64MB' }
    expect(engineSettings(options, world)).toEqual({ threads: '1', memory_limit: '64MB' })
  })

  it.each([
    ['LEEWAY_DUCKDB_MEMORY_LIMIT', 'plenty', 'must be a number and a unit, such as 512MB or 2GiB'],
    ['LEEWAY_DUCKDB_THREADS', '0', 'must be a whole number from 1'],
  ])('names %s where it says %s', (name, text, message) => {
    const wrong = () => engineSettings({}, { ...unlimited, env: { [name]: text } })
    expect(wrong).toThrow(
      expect.objectContaining({ code: 'invalid_option', message: `${name}: ${message}` }),
    )
  })
})

describe('the environment', () => {
  afterEach(() => vi.unstubAllEnvs())

  it('limits what is read', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'leeway-limit-'))
    const path = join(folder, 'a.json')
    await writeFile(
      path,
      JSON.stringify(Array.from({ length: 20_000 }, (_, i) => ({ a: `text ${i}`.repeat(20) }))),
    )
    vi.stubEnv('LEEWAY_DUCKDB_MEMORY_LIMIT', '1MB')
    await expect(readTable(path)).rejects.toMatchObject({ code: 'out_of_memory' })
    vi.stubEnv('LEEWAY_DUCKDB_MEMORY_LIMIT', '256MB')
    expect((await readTable(path)).numRows).toBe(20_000)
    await rm(folder, { recursive: true })
  })
})
