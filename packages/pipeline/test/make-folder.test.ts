import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeFolder } from '../src/make-folder.ts'
import { temporaryFolder } from './temporary-folder.ts'

describe('makeFolder', () => {
  it('makes what is missing, twice over without complaint, and from two sides at once', async () => {
    const path = join(temporaryFolder(), 'a', 'b', 'c')
    await Promise.all([makeFolder(path), makeFolder(path)])
    await makeFolder(path)
    expect(statSync(path).isDirectory()).toBe(true)
  })

  it('says so where a file stands in the way', async () => {
    const file = join(temporaryFolder(), 'file')
    writeFileSync(file, '')
    await expect(makeFolder(join(file, 'below'))).rejects.toMatchObject({ code: 'EEXIST' })
    await expect(makeFolder(file)).rejects.toMatchObject({ code: 'EEXIST' })
  })

  it.runIf(process.platform === 'linux')('gives up where nothing can be made', async () => {
    await expect(makeFolder('/proc/leeway/below')).rejects.toMatchObject({ code: 'ENOENT' })
  })
})
