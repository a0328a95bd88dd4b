// Writes the dashboards that the repository ships: node --conditions=@leeway/source packages/grafana-dashboards-as-code/scripts/write-dashboards.ts
import { fileURLToPath } from 'node:url'
import { shippedDashboards } from './shipped-dashboards.ts'

const folder = new URL('../../../dashboards/', import.meta.url)

for (const { file, config } of shippedDashboards()) {
  await config.exportDashboard(fileURLToPath(new URL(file, folder)))
  console.log(`wrote dashboards/${file}`)
}
