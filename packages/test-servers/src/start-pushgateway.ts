import { runServer } from './run-server.ts'
import type { TestServer } from './test-server.ts'

/** Starts Prometheus's Pushgateway, which keeps nothing on disk; `PUT /api/v1/admin/wipe` empties it. */
export async function startPushgateway(): Promise<TestServer> {
  return runServer({
    program: 'pushgateway',
    ready: '/-/ready',
    prepare: async ({ port }) => [
      `--web.listen-address=127.0.0.1:${port}`,
      '--persistence.file=',
      '--web.enable-admin-api',
      '--web.enable-lifecycle',
    ],
  })
}
