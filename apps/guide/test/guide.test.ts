import { readdirSync, readFileSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { browserAdvice, findBrowser } from '@leeway/test-browser'
import { programsFound } from '@leeway/test-servers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Checked, checkBlock } from '../src/check-block.ts'
import { kubernetesModule } from '../src/kubernetes-module.ts'
import { type GuideFolder, makeFolder, root } from '../src/make-folder.ts'
import { type Plan, planBlock } from '../src/plan-block.ts'
import { type Block, readBlocks } from '../src/read-blocks.ts'
import { run } from '../src/run.ts'
import { serve } from '../src/serve.ts'
import { type Receivers, startReceivers } from '../src/start-receivers.ts'
import { type Servers, startServers } from '../src/start-servers.ts'
import { typeCheck } from '../src/type-check.ts'

const page = readFileSync(new URL('../../../docs/guide.md', import.meta.url), 'utf8')
const deploy = join(root, 'deploy')
const planned = readBlocks(page).map((block) => ({
  block,
  plan: planBlock(block),
  name: nameOf(block),
}))
const of = <How extends Plan['how']>(how: How) =>
  planned.filter(
    (each): each is typeof each & { plan: Extract<Plan, { how: How }> } => each.plan.how === how,
  )
const kubernetes = of('check').filter(({ plan }) => plan.as === 'kubernetes')

let folder: GuideFolder
let servers: Servers
let receivers: Receivers
const browserFound = findBrowser() !== undefined
if (!browserFound && process.env.CI) throw new Error(browserAdvice)
if (!browserFound) console.warn(`skipped: ${browserAdvice}`)
const isEverythingFound =
  programsFound('prometheus', 'promtool', 'pushgateway', 'victoria-metrics') && browserFound
beforeAll(async () => {
  receivers = await startReceivers()
  folder = await makeFolder(receivers.env)
  if (isEverythingFound) servers = await startServers()
})
afterAll(async () => {
  await servers?.[Symbol.asyncDispose]()
  await receivers[Symbol.asyncDispose]()
  await rm(folder.path, { recursive: true })
})

describe.skipIf(!isEverythingFound)('the guide', () => {
  it.each(of('check').filter(({ plan }) => plan.as !== 'kubernetes'))(
    '$name is well-formed',
    async ({ block, plan }) => {
      expect(await checkBlock(plan.as as Checked, block.code, folder)).toBe('')
    },
  )

  it('quotes the files of deploy/ as they are', () => {
    const quoted = of('check').filter(({ plan }) =>
      ['kubernetes', 'compose', 'dockerfile'].includes(plan.as),
    )
    const manifests = readdirSync(join(deploy, 'kubernetes')).map((file) => `kubernetes/${file}`)
    const files = ['Dockerfile', 'compose.yaml', ...manifests]
    const texts = files.map((file) => readFileSync(join(deploy, file), 'utf8'))
    expect(quoted.length).toBeGreaterThan(1)
    for (const { block, name } of quoted)
      expect(
        texts.some((text) => text.includes(block.code)),
        name,
      ).toBe(true)
  })

  it('has programs and manifests that compile', async () => {
    const texts = [
      ...of('run')
        .filter(({ plan }) => plan.as === 'ts')
        .map(({ block }) => block),
      ...kubernetes.map(({ block }) => ({ ...block, code: kubernetesModule(block.code) })),
    ]
    for (const block of texts)
      await writeFile(join(folder.path, fileOf(block)), servers.readdress(block.code))
    expect(await typeCheck(folder.path, texts.map(fileOf))).toBe('')
  }, 120_000)

  it.each(planned.filter(({ plan }) => plan.as === 'leeway' || plan.how === 'run'))(
    '$name works',
    async ({ block, plan }) => {
      const code = servers.readdress(block.code)
      if (plan.as === 'leeway') return writeFile(join(folder.path, 'leeway.yaml'), code)
      if (plan.as === 'serve') {
        const paths = ['/healthz', '/metrics']
        const { code: exit, answers, log } = await serve(code, servers.service, paths, folder)
        expect({ exit, health: answers['/healthz'] }, log).toEqual({ exit: 0, health: 'ok\n' })
        expect(answers['/metrics']).toContain('evidently_drift_share{')
        return
      }
      const place = { cwd: folder.path, env: folder.env }
      const { code: exit, ...written } =
        plan.as === 'ts'
          ? await run(process.execPath, ['--conditions=@leeway/source', fileOf(block)], place)
          : await run('bash', ['-euo', 'pipefail'], { ...place, input: code })
      const all = written.stdout + written.stderr
      expect(exit, all).toBe(Number(/# → exit code (\d+)/.exec(code)?.[1] ?? 0))
      if (plan.as === 'ts') expect(written.stderr).toBe('')
      for (const told of block.code.matchAll(/\/\/ → (.*)/g))
        expect(written.stdout).toContain(told[1])
    },
    120_000, // the demo may take a minute
  )

  it('has carried every metric and measurement to where it says', async () => {
    const pushed = await (await fetch(`${servers.pushgateway.url}/metrics`)).text()
    const tables = page.slice(page.indexOf('## Metrics reference'), page.indexOf('## Alerting'))
    const metrics = [...tables.matchAll(/^\| `(evidently_\w+)`/gm)].map(([, name]) => name)
    expect(metrics).toHaveLength(8)
    expect(metrics.filter((name) => !pushed.includes(`\n${name}`))).toEqual([])

    const series = await servers.influxdb.series('{__name__=~"ml_.*"}')
    const written = new Set(series.map(({ metric }) => metric.__name__))
    let measurement = ''
    const fields = [...tables.matchAll(/^\| (?:`(ml_\w+)`)? *\| `(\w+)`/gm)].map(
      ([, name, field]) => {
        measurement = name ?? measurement
        return `${measurement}_${field}`
      },
    )
    expect(fields).toHaveLength(9)
    expect(fields.filter((field) => !written.has(field))).toEqual([])
    expect(servers.askedOfGrafana).toContain('POST /api/dashboards/db')
  })

  it('has told people: a test on each channel, and what began', () => {
    const [slack, teams] = [receivers.posted['/slack'], receivers.posted['/teams']]
    expect([receivers.mails.length, slack.length, teams.length]).toEqual([3, 3, 2])
    expect(receivers.mails.at(-1)).toContain('application/pdf')
    for (const message of [receivers.mails.at(-1), slack.at(-1), teams.at(-1)])
      expect(message).toContain('matches')
  })

  it.each(of('list').filter(({ plan }) => plan.as === 'sh'))(
    '$name is shell',
    async ({ block }) => {
      expect(await run('bash', ['-n'], { input: block.code })).toEqual({
        code: 0,
        stdout: '',
        stderr: '',
      })
    },
  )
})

it('says which blocks are only checked for their syntax, and why', () => {
  const listed = of('list').map(
    ({ block, plan }) => `${block.heading} (${block.language}): ${plan.reason}`,
  )
  console.log(`only checked for syntax:\n  ${listed.join('\n  ')}`)
  expect(listed).toMatchInlineSnapshot(`
    [
      "Architecture (text): a picture",
      "1. Install (sh): would fetch published packages; that each is one of this workspace is tested, and \`npm run packed\` installs the packed ones together and runs their examples",
      "InfluxDB (sh): Debian has no client of InfluxDB 2",
      "Grafana (sh): writes to /etc; that the files are there is tested; restarts a service of the machine",
      "2. Docker (sh): makes a file in the repository; that what it copies is there is tested; Docker is not at hand in the tests; compose.yaml is held to its schema",
      "3. Kubernetes (sh): a cluster is not at hand in the tests; the manifests are held to their types",
      "Troubleshooting (sh): Debian has no client of InfluxDB 2",
      "Contributing (sh): would run this test again",
    ]
  `)
})

function nameOf({ language, line, heading }: Block): string {
  return `${heading} (${language}, line ${line})`
}

function fileOf({ line }: Block): string {
  return `block-${line}.ts`
}
