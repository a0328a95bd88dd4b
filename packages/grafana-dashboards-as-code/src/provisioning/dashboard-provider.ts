import { stringify } from 'yaml'
import { dashboardFolder } from './provisioning-options.ts'

const comment = ` Where Grafana looks for Leeway's dashboards: copy to /etc/grafana/provisioning/dashboards,
 and the two *_dashboard.json to the path below.`

/** Returns the file that tells Grafana where the dashboards are. */
export function dashboardProviderFile(): string {
  const provider = {
    name: 'leeway',
    orgId: 1,
    folder: 'Leeway',
    folderUid: 'leeway',
    type: 'file',
    disableDeletion: false,
    allowUiUpdates: false,
    updateIntervalSeconds: 30,
    options: { path: dashboardFolder, foldersFromFilesStructure: false },
  }
  const content = { apiVersion: 1, providers: [provider] }
  return `${comment.replace(/^/gm, '#')}\n${stringify(content, { lineWidth: 0 })}`
}
