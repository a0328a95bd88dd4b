import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeWhole } from '../src/write-whole.ts'
import { temporaryFolder } from './temporary-folder.ts'

test('replaces a file, through a link too, and leaves nothing beside it', async () => {
  const folder = temporaryFolder()
  const [file, link] = [join(folder, 'report.json'), join(folder, 'latest.json')]
  await writeWhole(file, Buffer.from('one'))
  symlinkSync(file, link)
  await writeWhole(link, Buffer.from('two'))
  expect(readFileSync(file, 'utf8')).toBe('two')
  expect(lstatSync(link).isSymbolicLink()).toBe(true)
  expect(readdirSync(folder).sort()).toEqual(['latest.json', 'report.json'])
})

test('says what stands in the way, and leaves nothing beside it', async () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'folder'))
  const [inside, missing] = [join(folder, 'folder'), join(folder, 'no', 'file')]
  await expect(writeWhole(inside, Buffer.from('x'))).rejects.toMatchObject({ code: 'EISDIR' })
  await expect(writeWhole(missing, Buffer.from('x'))).rejects.toMatchObject({ code: 'ENOENT' })
  const long = writeWhole(join(folder, 'x'.repeat(300)), Buffer.from('x'))
  await expect(long).rejects.toMatchObject({ code: 'ENAMETOOLONG' })
  expect(readdirSync(folder)).toEqual(['folder'])
})

test('a reader never finds a part of a file', async () => {
  const file = join(temporaryFolder(), 'report.json')
  writeFileSync(file, 'a'.repeat(100_000))
  const writing = writeWhole(file, Buffer.from('b'.repeat(3_000_000)))
  const seen = new Set<number>()
  let isDone = false
  const done = writing.then(() => {
    isDone = true
  })
  while (!isDone) {
    seen.add(readFileSync(file).length)
    await new Promise(setImmediate)
  }
  await done
  for (const length of seen) expect([100_000, 3_000_000]).toContain(length)
})
