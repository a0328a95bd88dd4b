import { existsSync, readFileSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { measurements, metricCatalogue } from '@leeway/metric-catalogue'
import { parseConfig } from '@leeway/pipeline/config'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type GuideFolder, makeFolder, root } from '../src/make-folder.ts'
import { readTables } from '../src/read-tables.ts'
import { run } from '../src/run.ts'
import { typeCheck } from '../src/type-check.ts'
import { originalNames } from './original-names.ts'

const page = readFileSync(join(root, 'docs/guide.md'), 'utf8')
const rows = readTables(page.slice(page.indexOf('## From Evidently in Python')))
const under = (heading: string) => rows.filter((row) => row.heading === heading)

describe.each(Object.entries(originalNames))('the table of %s', (heading, names) => {
  it('has every name of the original, and none that it does not have', () => {
    const there = under(heading).flatMap(({ cells: [original = []] }) => original)
    expect([...new Set(there)].toSorted()).toEqual([...new Set(names)].toSorted())
  })
})

describe('the counterparts', () => {
  let folder: GuideFolder
  beforeAll(async () => {
    folder = await makeFolder()
  })
  afterAll(() => rm(folder.path, { recursive: true }))

  it('of classes, methods, options and fields are exported by the package that is named', async () => {
    const named = [...under('Classes and methods'), ...under('Options and fields')]
    const lines = named.flatMap(({ cells: [, here = [], [from = ''] = []] }) =>
      here.map((name) => {
        const [type, member] = name.split('.')
        const all = `import('${from}').${type}`
        return member === undefined ? all : `Required<${all}>['${member}']`
      }),
    )
    expect(lines.length).toBeGreaterThan(40)
    const text = lines.map((type, index) => `export type T${index} = ${type}\n`).join('')
    await writeFile(join(folder.path, 'counterparts.ts'), text)
    expect(await typeCheck(folder.path, ['counterparts.ts'])).toBe('')
  }, 120_000)

  it('of metrics, measurements and their fields are in the catalogue, under the same names', () => {
    const [metrics, written] = [[] as string[], [] as string[]]
    for (const { cells } of under('Metrics and measurements')) {
      const [there = [], here = []] = cells
      expect(here).toEqual(there)
      const [name = '', ...fields] = here
      if (fields.length === 0) metrics.push(name)
      else written.push(...fields.map((field) => `${name} ${field}`))
    }
    expect(metrics.map((name) => metricCatalogue.get(name).name)).toEqual(metrics)
    const known = measurements.flatMap(({ name, fields }) =>
      fields.map((field) => `${name} ${field.name}`),
    )
    expect(written).toHaveLength(9)
    expect(written.filter((field) => !known.includes(field))).toEqual([])
  })

  it('of environment variables are read', () => {
    const variables = under('Environment variables').map(({ cells: [, [name = ''] = []] }) => name)
    const value = (name: string) =>
      name.endsWith('URL') || name.endsWith('GATEWAY')
        ? `http://${name.toLowerCase().replaceAll('_', '-')}.test`
        : name
    const env = Object.fromEntries(variables.map((name) => [name, value(name)]))
    const text = 'monitors: [{ name: a, reference: a.csv, current: b.csv }]'
    const { config } = parseConfig(text, 'leeway.yaml', env)
    const read = JSON.stringify([config.sinks, config.grafana])
    expect(variables).toHaveLength(6)
    expect(variables.filter((name) => !read.includes(value(name)))).toEqual([])
  })

  it.each(under('Files and commands').flatMap(({ cells: [, here = []] }) => here))(
    '%s is there',
    async (name) => {
      const [program, ...words] = name.split(' ')
      if (program === 'npm') {
        const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
        expect(scripts).toHaveProperty(words.at(-1) ?? '')
      } else if (program === 'leeway') {
        const main = join(root, 'apps/cli/src/main.ts')
        const { code } = await run(process.execPath, [
          '--conditions=@leeway/source',
          main,
          ...words,
          '--help',
        ])
        expect(code).toBe(0)
      } else expect(existsSync(join(root, name))).toBe(true)
    },
  )
})

describe('what the guide names', () => {
  it('links to files that are there', () => {
    const links = [...page.matchAll(/\]\((?!https?:)([^)#]*)[^)]*\)/g)].map(([, path]) => path)
    const paths = links.filter((path) => path !== '')
    expect(paths.length).toBeGreaterThan(20)
    expect(paths.filter((path) => !existsSync(join(root, 'docs', path ?? '')))).toEqual([])
  })

  it('installs packages that are published from here, and copies files that are there', () => {
    const installed = page.match(/^npm install (.*)$/m)?.[1]?.split(' ') ?? []
    const { dependencies } = JSON.parse(
      readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
    )
    expect(installed.length).toBeGreaterThan(5)
    for (const name of installed) {
      expect(dependencies).toHaveProperty([name])
      const manifest = new URL(`../node_modules/${name}/package.json`, import.meta.url)
      expect(JSON.parse(readFileSync(manifest, 'utf8')).private).toBeUndefined()
    }
    const copied = [...page.matchAll(/^cp (.*) \S+$/gm)].flatMap(
      ([, files]) => files?.split(' ') ?? [],
    )
    expect(copied.length).toBeGreaterThan(3)
    expect(copied.filter((file) => !existsSync(join(root, file)))).toEqual([])
  })
})
