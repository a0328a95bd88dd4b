import { mkdir, rm, writeFile } from 'node:fs/promises'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runCli } from '@leeway/cli'
import { GrafanaDashboardConfig } from '@leeway/grafana-dashboards-as-code'
import { seededRandom } from '@leeway/stats-core'
import pc from 'picocolors'
import { chapters, referenceSeason } from './chapters.ts'
import { agrees, findingsOf, inWords } from './judge-chapter.ts'
import { matchCsv } from './matches/match-csv.ts'
import { playSeason } from './matches/play-season.ts'
import { monitorsYaml } from './monitors-yaml.ts'
import { type ToldChapter, tellChapter } from './tell-chapter.ts'

const out = fileURLToPath(new URL('../out/', import.meta.url))
const path = (file: string): string => relative(process.cwd(), file)

console.log(
  pc.bold('\nLeeway: a season of Premier League odds as reference, and five seasons after it\n'),
)
await rm(out, { recursive: true, force: true })
await mkdir(out, { recursive: true })
const reference = `${out}reference.csv`
await writeFile(reference, matchCsv(playSeason(referenceSeason, seededRandom('reference'))))

const told: ToldChapter[] = []
for (const chapter of chapters) {
  const chapterTold = await tellChapter(chapter, reference, `${out}${chapter.id}`)
  told.push(chapterTold)
  const findings = findingsOf(chapterTold)
  const right = agrees(chapter, findings)
  if (!right) process.exitCode = 1
  console.log(`${right ? pc.green('✓') : pc.red('✗')} ${pc.bold(chapter.title)}`)
  console.log(`  what happened   ${chapter.happened}`)
  console.log(`  what it found   ${inWords(findings)}`)
  if (!right) console.log(pc.red(`  and should have ${inWords(chapter)}`))
  console.log(pc.dim(`  the page        ${path(`${out}${chapter.id}/report.html`)}\n`))
}
const grafana = new GrafanaDashboardConfig()
const dashboards = [`${out}mlops_monitoring_dashboard.json`, `${out}drift_analysis_dashboard.json`]
await grafana.exportDashboard(dashboards[0]!, grafana.createMlMonitoringDashboard())
await grafana.exportDashboard(dashboards[1]!, grafana.createDriftAnalysisDashboard())

console.log(
  pc.bold('The same data every month: ten monitors, their last month, from leeway.yaml\n'),
)
const config = `${out}leeway.yaml`
await writeFile(config, monitorsYaml())
const code = await runCli(['run', '--config', config, '--at', '2025-05-01T06:00:00Z'], process)
if (code !== 0) process.exitCode = 1

console.log(pc.bold('\nWhat it made'))
for (const file of [reference, ...told.flatMap(({ files }) => files), ...dashboards, config])
  console.log(`  ${path(file)}`)
console.log(`
Look at a past verdict, or compare two of the files yourself:
  npm run -s leeway -- history 'odds-inflation' --config ${path(config)}
  npm run -s leeway -- compare --reference ${path(reference)} --current ${path(`${out}odds-inflation/matches.csv`)} --target result
`)
