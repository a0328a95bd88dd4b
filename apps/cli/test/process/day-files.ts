import { seededRandom } from '@leeway/stats-core'

/** A reference and a file for each of the first days of May 2026, by name; from the third day on `amount` has moved. */
export function dayFiles(days = 4): Record<string, string> {
  const files: Record<string, string> = { 'reference.csv': csv('2026-04-01', 0, 600) }
  for (let day = 1; day <= days; day++) {
    const date = `2026-05-${String(day).padStart(2, '0')}`
    files[`data/${date}.csv`] = csv(date, day > 2 ? 1 : 0, 200)
  }
  return files
}

/** A configuration with so many monitors over those files: `odds`, `odds 2`, … */
export function configText(monitors = 1, more = ''): string {
  const names = Array.from({ length: monitors }, (_, i) => (i === 0 ? 'odds' : `odds ${i + 1}`))
  return `${more}
monitors:
${names
  .map(
    (name) => `  - name: ${name}
    reference: reference.csv
    current: data/{yyyy}-{MM}-{dd}.csv
    mapping: { datetime: time }
`,
  )
  .join('')}`
}

function csv(date: string, shift: number, rows: number): string {
  const random = seededRandom(date)
  const lines = Array.from({ length: rows }, (_, row) => {
    const hour = String(row % 24).padStart(2, '0')
    const amount = random.nextDouble() + random.nextDouble() + random.nextDouble() + shift
    return `${date}T${hour}:00:00Z,${amount.toFixed(4)},${'abc'[Math.floor(3 * random.nextDouble())]}`
  })
  return ['time,amount,team', ...lines, ''].join('\n')
}
