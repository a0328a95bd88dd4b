import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runServer } from './run-server.ts'
import type { TestServer } from './test-server.ts'

/** How Alertmanager is started. */
export interface AlertmanagerOptions {
  /** Its configuration, as an object (JSON is YAML): `route`, `receivers`, … */
  readonly config: Readonly<Record<string, unknown>>
}

/** Starts Prometheus's Alertmanager, alone: without the port on which several find each other. */
export async function startAlertmanager({ config }: AlertmanagerOptions): Promise<TestServer> {
  return runServer({
    program: 'alertmanager',
    ready: '/-/ready',
    async prepare({ folder, port }) {
      await writeFile(join(folder, 'alertmanager.yml'), JSON.stringify(config))
      return [
        '--config.file=alertmanager.yml',
        `--storage.path=${join(folder, 'data')}`,
        `--web.listen-address=127.0.0.1:${port}`,
        '--cluster.listen-address=',
      ]
    },
  })
}
