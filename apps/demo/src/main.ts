import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import pc from 'picocolors'
import { dayWords } from './page/day-words.ts'
import { tellStory } from './story/tell-story.ts'
import { turns } from './story/turns.ts'

const out = fileURLToPath(new URL('../out/', import.meta.url))
const path = (file: string): string => relative(process.cwd(), `${out}${file}`)
const seconds = (): string => `${(performance.now() / 1000).toFixed(0)} s`
const eraseLine = '\r\u001b[2K'

function progress(what: string): void {
  if (process.stderr.isTTY) process.stderr.write(`${eraseLine}${what} …`)
}

function say(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(eraseLine)
  console.log(line)
}

say(pc.bold('\nLeeway: four weeks of Premier League odds and predictions, a day at a time\n'))
const { mistakes, errors, withoutPdf, files, commands } = await tellStory(out, {
  onStage: progress,
  onReceivers: (metrics) =>
    say(
      pc.dim(
        `  listening on loopback: a mail server, Slack, Teams, a webhook, InfluxDB, and ${metrics}\n`,
      ),
    ),
  onTold({ date, monitor, change, title }) {
    const turn = turns.find((each) => each.date === date && each.monitor === monitor)
    const isRight = turn?.change === change
    say(`${isRight ? pc.green('✓') : pc.red('✗')} ${pc.bold(`${dayWords(date)}  ${monitor}`)}`)
    say(`  what happened   ${turn?.happened ?? 'nothing'}`)
    say(`  what was told   ${title}\n`)
  },
  onPeriodic: ({ period, monitor, windowName }) =>
    say(pc.dim(`  ${period} report  ${windowName}  ${monitor}  (${seconds()})\n`)),
})

const wrong = [
  ...mistakes,
  ...errors.map((error) => (error instanceof Error ? error.message : String(error))),
]
for (const line of new Set(wrong)) say(pc.red(`✗ ${line}`))
if (wrong.length > 0) process.exitCode = 1
if (withoutPdf !== undefined) say(pc.yellow(`! ${withoutPdf}\n`))
say(pc.bold('What it made'))
for (const file of files) say(`  ${path(file)}`)
say(`\nLook further:\n${commands.map((command) => `  ${command}`).join('\n')}`)
say(`\n${pc.bold('All of it on one page')}, after ${seconds()}:\n  ${path('index.html')}\n`)
