import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { ReportArchive, type ReportToArchive } from '../../src/index.ts'
import { hostileTexts } from '../support/hostile-report.ts'

/** Whether a small disk can be made for a test: as root, or where users may have namespaces of their own. */
const canMount = spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0
if (!canMount) console.warn('archive on a full disk: not tested, for this user may not mount')

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

function place(): string {
  const folder = mkdtempSync(join(tmpdir(), 'leeway-archive-'))
  folders.push(folder)
  return folder
}

function day(number: number, more: Partial<ReportToArchive> = {}): ReportToArchive {
  const date = (days: number) => new Date(Date.UTC(2026, 4, days)).toISOString()
  return {
    monitor: 'odds',
    period: 'daily',
    name: date(number).slice(0, 10),
    window: { from: date(number), to: date(number + 1) },
    generatedAt: date(number + 1),
    files: { json: `{"day":${number}}`, html: `<p>${number}` },
    ...more,
  }
}

const filesIn = (folder: string): string[] => readdirSync(folder).sort()

describe('ReportArchive', () => {
  it('keeps the latest in one folder, those before in another, and removes what is too many', async () => {
    const outputDir = place()
    const archive = new ReportArchive({ outputDir, maxReports: 3 })
    for (const number of [1, 2, 3, 4, 5]) await archive.save(day(number))
    await archive.save(day(1, { period: 'weekly', name: '2026-W18' }))
    expect(filesIn(outputDir)).toEqual([
      'archive',
      'odds.daily.2026-05-05.entry.json',
      'odds.daily.2026-05-05.html',
      'odds.daily.2026-05-05.json',
      'odds.weekly.2026-W18.entry.json',
      'odds.weekly.2026-W18.html',
      'odds.weekly.2026-W18.json',
    ])
    expect(filesIn(archive.archiveDir).filter((name) => name.endsWith('.html'))).toEqual([
      'odds.daily.2026-05-03.html',
      'odds.daily.2026-05-04.html',
    ])
    const listed = await archive.list({ monitor: 'odds', period: 'daily' })
    expect(listed.map(({ name, isLatest }) => [name, isLatest])).toEqual([
      ['2026-05-05', true],
      ['2026-05-04', false],
      ['2026-05-03', false],
    ])
    for (const { files } of listed)
      for (const { path } of files) expect(existsSync(path)).toBe(true)
  })

  it('puts a window that is filled later into the archive, and a report made again into its own place', async () => {
    const archive = new ReportArchive({ outputDir: place() })
    await archive.save(day(3))
    const filled = await archive.save(day(2))
    expect(filled).toMatchObject({ isLatest: false, name: '2026-05-02' })
    await archive.save(day(2, { files: { json: '"again"' } }))
    const found = await archive.find(day(2))
    expect(found?.files.map(({ format }) => format)).toEqual(['json'])
    expect(readFileSync(found?.files[0]?.path ?? '', 'utf8')).toBe('"again"')
    expect(filesIn(archive.archiveDir)).toEqual([
      'odds.daily.2026-05-02.entry.json',
      'odds.daily.2026-05-02.json',
    ])
  })

  it('keeps monitors apart, whatever they are called, and stays in its folder', async () => {
    const outputDir = place()
    const archive = new ReportArchive({ outputDir })
    const names = [
      ...hostileTexts,
      '../../etc/passwd',
      'odds',
      'Odds',
      'ODDS',
      'odds/x',
      'odds.x',
      '.',
      'con',
    ]
    for (const monitor of names) await archive.save(day(1, { monitor }))
    for (const monitor of names) {
      expect((await archive.list({ monitor })).map((entry) => entry.monitor)).toEqual([monitor])
    }
    const files = filesIn(outputDir)
    expect(files).toHaveLength(3 * new Set(names).size)
    for (const name of files)
      expect(name).toMatch(/^[a-z0-9_~-]+\.daily\.2026-05-01\.(entry\.)?\w+$/)
  })

  it('refuses what is no part of a file name', async () => {
    const archive = new ReportArchive({ outputDir: place() })
    const bad = [{ name: '../x' }, { period: 'a/b' }, { files: { '../json': '' } }, { files: {} }]
    for (const more of bad) {
      await expect(archive.save(day(1, more))).rejects.toMatchObject({ code: 'invalid_option' })
    }
    expect(() => new ReportArchive({ outputDir: place(), maxReports: 0 })).toThrow('maxReports')
  })

  it('says that a folder cannot be written to, and leaves what is there', async () => {
    const base = place()
    writeFileSync(join(base, 'file'), 'no folder')
    const archive = new ReportArchive({ outputDir: join(base, 'file', 'reports') })
    await expect(archive.save(day(1))).rejects.toMatchObject({
      code: 'archive_failed',
      message: expect.stringContaining('a part of the path is a file, not a folder'),
    })
    const kept = new ReportArchive({ outputDir: join(base, 'kept') })
    await kept.save(day(1))
    rmSync(kept.archiveDir, { recursive: true, force: true })
    writeFileSync(kept.archiveDir, 'in the way')
    await expect(kept.save(day(2))).rejects.toMatchObject({ code: 'archive_failed' })
    expect(filesIn(kept.outputDir)).toEqual([
      'archive',
      'odds.daily.2026-05-01.entry.json',
      'odds.daily.2026-05-01.html',
      'odds.daily.2026-05-01.json',
    ])
  })

  it.skipIf(process.platform === 'win32')(
    'says that a file could not be written whole, and changes nothing',
    async () => {
      const outputDir = place()
      const archive = new ReportArchive({ outputDir, maxReports: 1 })
      await archive.save(day(1))
      const before = filesIn(outputDir)
      const script = fileURLToPath(new URL('save-under-a-limit.ts', import.meta.url))
      // A limit on the size of a file stands in for the end of the disk: writing stops in the middle.
      const child = spawn(
        '/bin/sh',
        [
          '-c',
          'ulimit -f 64; exec "$0" "$@"',
          process.execPath,
          '--conditions=@leeway/source',
          script,
          outputDir,
        ],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      )
      const output: Buffer[] = []
      child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
      await once(child, 'close')
      expect(Buffer.concat(output).toString()).toMatch(
        /^archive_failed the report odds\.daily\.2026-05-02 could not be kept in/,
      )
      expect(filesIn(outputDir)).toEqual(before)
      expect(await archive.list()).toHaveLength(1)
    },
  )

  it.skipIf(!canMount)(
    'says that a disk is full, keeps what is there, and goes on once there is room',
    () => {
      const script = fileURLToPath(new URL('save-on-a-full-disk.ts', import.meta.url))
      const inside = 'mount -t tmpfs -o size=256k tmpfs "$0" && exec "$@"'
      const disk = place()
      const command = [process.execPath, '--conditions=@leeway/source', script, disk, place()]
      const { stdout, stderr } = spawnSync(
        'unshare',
        ['-rm', '/bin/sh', '-c', inside, disk, ...command],
        { encoding: 'utf8' },
      )
      expect(stderr).toBe('')
      expect(JSON.parse(stdout)).toMatchObject({
        full: {
          code: 'archive_failed',
          message: expect.stringMatching(/could not be kept in .+: no space left on the device$/),
        },
        afterFull: ['odds.daily.2026-05-01.entry.json', 'odds.daily.2026-05-01.html'],
        listed: ['2026-05-01'],
        fullArchive: {
          code: 'archive_unsettled',
          message: expect.stringMatching(/could not be moved to .+: no space left on the device$/),
        },
        keptBeside: ['2026-05-03', '2026-05-02'],
        leftParts: [],
        settled: ['2026-05-04', '2026-05-03', '2026-05-02'],
        latest: ['odds.daily.2026-05-04.entry.json', 'odds.daily.2026-05-04.html'],
      })
    },
  )

  it('shows no half report while others write and are killed, and cleans up after them', async () => {
    const outputDir = place()
    const script = fileURLToPath(new URL('save-for-ever.ts', import.meta.url))
    const archive = new ReportArchive({ outputDir, maxReports: 5 })
    for (const wait of [1, 2, 4]) {
      const child = spawn(process.execPath, ['--conditions=@leeway/source', script, outputDir], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      for (let saves = 0; saves < wait; saves++) await once(child.stdout, 'data')
      for (const { files } of await archive.list()) {
        for (const { path, bytes } of files) {
          if (existsSync(path)) expect(readFileSync(path).length).toBe(bytes)
        }
      }
      child.kill('SIGKILL')
      await once(child, 'close')
    }
    writeFileSync(join(outputDir, '.leeway-00-999999999-ab.part'), 'of another machine, young')
    await archive.save(day(30, { monitor: 'other' }))
    const parts = filesIn(outputDir).filter((name) => name.endsWith('.part'))
    expect(parts).toEqual(['.leeway-00-999999999-ab.part'])
    const entries = await archive.list({ monitor: 'odds' })
    expect(entries.length).toBeGreaterThan(0)
    for (const { files } of entries) {
      expect(files.map(({ format }) => format)).toEqual(['json', 'html'])
      for (const { path, bytes } of files) expect(readFileSync(path).length).toBe(bytes)
    }
  })

  it('takes reports of several writers at once', async () => {
    const options = { outputDir: place(), maxReports: 50 }
    const numbers = Array.from({ length: 12 }, (_, index) => index + 1)
    await Promise.all(numbers.map((number) => new ReportArchive(options).save(day(number))))
    const archive = new ReportArchive(options)
    const listed = await archive.list()
    expect(listed.map(({ name }) => Number(name.slice(-2)))).toEqual(numbers.toReversed())
    await archive.save(day(13))
    expect(filesIn(options.outputDir).filter((name) => name.endsWith('.html'))).toEqual([
      'odds.daily.2026-05-13.html',
    ])
  })

  it('passes over what is not its own', async () => {
    const outputDir = place()
    mkdirSync(join(outputDir, 'x.entry.json'))
    writeFileSync(join(outputDir, 'y.entry.json'), '{"other":1}')
    writeFileSync(join(outputDir, 'z.entry.json'), '{')
    chmodSync(outputDir, 0o755)
    const archive = new ReportArchive({ outputDir })
    expect(await archive.list()).toEqual([])
    await archive.save(day(1))
    expect(await archive.list()).toHaveLength(1)
  })
})
