/** Saves reports on a disk of 256 kB that is full soon, and in a folder whose archive is on it, and prints as JSON what became of them. */
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type ArchiveEntry, ReportArchive } from '../../src/index.ts'

const [disk = '', beside = ''] = process.argv.slice(2)

const dayOf = (number: number): string => new Date(Date.UTC(2026, 4, number)).toISOString()
const save = (archive: ReportArchive, number: number, bytes: number) =>
  archive
    .save({
      monitor: 'odds',
      period: 'daily',
      name: dayOf(number).slice(0, 10),
      window: { from: dayOf(number), to: dayOf(number + 1) },
      generatedAt: dayOf(number + 1),
      files: { html: 'x'.repeat(bytes) },
    })
    .then(
      () => 'saved',
      ({ code, message }: { code: string; message: string }) => ({ code, message }),
    )
const names = (entries: readonly ArchiveEntry[]): string[] => entries.map(({ name }) => name)

const onDisk = new ReportArchive({ outputDir: join(disk, 'reports') })
await save(onDisk, 1, 1000)
const full = await save(onDisk, 2, 400_000)
const afterFull = readdirSync(onDisk.outputDir).sort()
const listed = names(await onDisk.list())

const split = new ReportArchive({ outputDir: beside, archiveDir: join(disk, 'old') })
await save(split, 2, 400_000)
const fullArchive = await save(split, 3, 1000)
const keptBeside = names(await split.list())
const leftParts = readdirSync(split.archiveDir)
spawnSync('mount', ['-o', 'remount,size=4m', disk])
await save(split, 4, 1000)
const settled = names(await split.list())
const latest = readdirSync(beside).sort()

const came = { full, afterFull, listed, fullArchive, keptBeside, leftParts, settled, latest }
process.stdout.write(JSON.stringify(came))
