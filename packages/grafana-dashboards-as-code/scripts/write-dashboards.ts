// Writes the dashboards/ folder of the repository: node --conditions=@leeway/source packages/grafana-dashboards-as-code/scripts/write-dashboards.ts
import { fileURLToPath } from 'node:url'
import { generatedFiles, writeGeneratedFiles } from '@leeway/grafana-dashboards-as-code'

const files = generatedFiles()
await writeGeneratedFiles(fileURLToPath(new URL('../../../dashboards/', import.meta.url)), files)
for (const { path } of files) console.log(`wrote dashboards/${path}`)
