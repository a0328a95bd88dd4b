import { readdirSync, readFileSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generatedFiles } from '@leeway/grafana-dashboards-as-code'
import { parseConfig } from '@leeway/pipeline/config'
import { programsFound } from '@leeway/test-servers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'
import { checkBlock } from '../src/check-block.ts'
import { kubernetesModule } from '../src/kubernetes-module.ts'
import { type GuideFolder, makeFolder, root } from '../src/make-folder.ts'
import { run } from '../src/run.ts'
import { typeCheck } from '../src/type-check.ts'

const read = (path: string): string => readFileSync(join(root, 'deploy', path), 'utf8')
const manifests = readdirSync(join(root, 'deploy/kubernetes')).map((file) => `kubernetes/${file}`)
const env = {
  LEEWAY_TOKEN: 'a-token-of-this-test',
  LEEWAY_STORE_URL: 'postgres://leeway:secret@postgres:5432/leeway',
}

let folder: GuideFolder
beforeAll(async () => {
  folder = await makeFolder(env)
})
afterAll(() => rm(folder.path, { recursive: true }))

describe('the Dockerfile', () => {
  it('is well-formed', async () => {
    expect(await checkBlock('dockerfile', read('Dockerfile'), folder)).toBe('')
  })

  it('runs as somebody who is not root, as the manifests say it does', () => {
    const [, user] = /^USER (\d+):\d+$/m.exec(read('Dockerfile')) ?? []
    expect(pod().securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: Number(user) })
  })

  it('takes the pnpm of the repository, and a Node of its engines', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    expect(read('Dockerfile')).toContain(`npx -y ${manifest.packageManager} install`)
    expect(read('Dockerfile').match(/^FROM \S+/gm)).toEqual([
      'FROM node:24-bookworm-slim',
      'FROM node:24-bookworm-slim',
    ])
  })

  it('starts a browser with a script that is shell', async () => {
    expect(await run('sh', ['-n'], { input: read('print-browser') })).toMatchObject({ code: 0 })
  })
})

describe('compose.yaml', () => {
  const { services } = parse(read('compose.yaml'))

  it('keeps to the Compose Specification', async () => {
    expect(await checkBlock('compose', read('compose.yaml'), folder)).toBe('')
  })

  it('mounts files that are there', () => {
    const mounted = Object.values<{ volumes?: string[] }>(services)
      .flatMap(({ volumes = [] }) => volumes)
      .filter((volume) => /^\.\.?\//.test(volume))
      .map((volume) => volume.split(':')[0] ?? '')
    expect(mounted.length).toBeGreaterThan(5)
    for (const path of mounted) expect(() => read(path), path).not.toThrow()
  })

  it('takes every secret from .env, which is not committed', () => {
    const text = read('compose.yaml')
    const asked = new Set([...text.matchAll(/\$\{(\w+)/g)].map(([, name]) => name))
    const given = [...read('.env.example').matchAll(/^(\w+)=/gm)].map(([, name]) => name)
    expect([...asked].toSorted()).toEqual(given.toSorted())
    for (const name of given) if (name !== 'LEEWAY_DATA') expect(text).toContain(`\${${name}:?`)
  })

  it('gives Grafana the data sources of its addresses', () => {
    const addresses = {
      prometheusUrl: 'http://prometheus:9090',
      influxdbUrl: 'http://influxdb:8086',
    }
    const generated = generatedFiles(addresses).find(({ path }) =>
      path.endsWith('datasources/leeway.yaml'),
    )
    expect(read('grafana/datasources.yaml')).toBe(generated?.text)
  })
})

describe('Prometheus', () => {
  it.skipIf(!programsFound('promtool'))('reads its configuration', async () => {
    expect(await checkBlock('prometheus', read('prometheus/prometheus.yml'), folder)).toBe('')
  })

  it('scrapes the Pushgateway as the provisioning does', () => {
    const generated = generatedFiles({ pushgatewayUrl: 'http://pushgateway:9091' }).find(
      ({ path }) => path.endsWith('prometheus.yml'),
    )
    const { scrape_configs } = parse(read('prometheus/prometheus.yml'))
    expect(scrape_configs[0]).toEqual(parse(generated?.text ?? '').scrape_configs[0])
  })
})

describe('the manifests', () => {
  it('are what Kubernetes has types for', async () => {
    const files = manifests.map((_, index) => `manifests-${index}.ts`)
    for (const [index, path] of manifests.entries())
      await writeFile(join(folder.path, files[index] ?? ''), kubernetesModule(read(path)))
    expect(await typeCheck(folder.path, files)).toBe('')
  }, 120_000)

  it('belong together', () => {
    const all = manifests.flatMap((path) =>
      parseAllDocuments(read(path)).map((document) => document.toJS()),
    )
    const names = (kind: string) =>
      all.filter((each) => each.kind === kind).map((each) => each.metadata.name)
    const { volumes, containers } = pod()
    const claims = volumes.flatMap((volume) => volume.persistentVolumeClaim?.claimName ?? [])
    expect(claims.toSorted()).toEqual(names('PersistentVolumeClaim').toSorted())
    expect(volumes.flatMap((volume) => volume.configMap?.name ?? [])).toEqual(names('ConfigMap'))
    expect(containers[0].volumeMounts.map(({ name }) => name).toSorted()).toEqual(
      volumes.map(({ name }) => name).toSorted(),
    )
    const { selector } = all.find(({ kind }) => kind === 'Service').spec
    expect(deployment().spec.template.metadata.labels).toEqual(selector)
  })

  it('ask for what the guide says, and let one process at a time open the store', () => {
    expect(pod().containers[0].resources).toEqual({
      requests: { memory: '512Mi', cpu: '250m' },
      limits: { memory: '1Gi', cpu: '500m' },
    })
    expect(deployment().spec).toMatchObject({ replicas: 1, strategy: { type: 'Recreate' } })
  })

  it('restrict the container', () => {
    expect(pod().containers[0].securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    })
  })
})

describe('the configuration', () => {
  it.each([
    ['deploy/leeway.yaml', () => read('leeway.yaml')],
    ['the ConfigMap', () => parse(read('kubernetes/configmap.yaml')).data['leeway.yaml']],
  ])('of %s is right, with nothing on a read-only file system', (_, text) => {
    const { config } = parseConfig(text(), '/etc/leeway/leeway.yaml', env)
    const written = [config.output.folder, config.store.folder ?? '/var/lib/leeway']
    for (const path of written) expect(path).toMatch(/^\/var\/lib\/leeway\b/)
  })
})

function deployment() {
  return parse(read('kubernetes/deployment.yaml'))
}

/** The part of a pod that is looked at. */
interface Pod {
  readonly securityContext: object
  readonly containers: readonly [
    {
      readonly resources: object
      readonly securityContext: object
      readonly volumeMounts: readonly { readonly name: string }[]
    },
  ]
  readonly volumes: readonly {
    readonly name: string
    readonly configMap?: { readonly name: string }
    readonly persistentVolumeClaim?: { readonly claimName: string }
  }[]
}

function pod(): Pod {
  return deployment().spec.template.spec
}
