/** Saves one report after the other until it is killed, and says each time that it has. */
import { ReportArchive } from '../../src/archive/report-archive.ts'

const archive = new ReportArchive({ outputDir: process.argv[2] ?? '', maxReports: 5 })
for (let number = 0; ; number++) {
  const at = (days: number) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString()
  await archive.save({
    monitor: 'odds',
    period: 'daily',
    name: at(number % 40).slice(0, 10),
    window: { from: at(number % 40), to: at((number % 40) + 1) },
    generatedAt: at(number),
    files: { json: 'x'.repeat(200_000 + number), html: 'y'.repeat(100_000 + number) },
  })
  process.stdout.write('.')
}
