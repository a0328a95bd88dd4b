/** Saves a report that is larger than a file may be here, and prints what became of it. */
import { ReportArchive } from '../../src/archive/report-archive.ts'

process.on('SIGXFSZ', () => {})
const archive = new ReportArchive({ outputDir: process.argv[2] ?? '', maxReports: 1 })
await archive
  .save({
    monitor: 'odds',
    period: 'daily',
    name: '2026-05-02',
    window: { from: '2026-05-02T00:00:00Z', to: '2026-05-03T00:00:00Z' },
    generatedAt: '2026-05-03T06:00:00Z',
    files: { json: 'x'.repeat(1000), html: 'y'.repeat(1_000_000) },
  })
  .then(
    () => process.stdout.write('saved'),
    (error: { code: string; message: string }) => {
      process.stdout.write(`${error.code} ${error.message}`)
    },
  )
