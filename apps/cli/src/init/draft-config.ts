import { type Frame, inferKind, type Kind } from '@leeway/stats-core'
import { stringify } from 'yaml'

/** What a configuration is drafted from. */
export interface DraftInput {
  /** What the monitor is for, from which its name is made: the folder's name. */
  readonly name: string
  /** Paths as they shall stand in the file. */
  readonly reference: string
  readonly current: string
  /** The reference's data, by which kinds are read. */
  readonly frame: Frame
}

const lists: readonly (readonly [Kind, option: string, what: string])[] = [
  ['numeric', 'numericalFeatures', 'read as numbers'],
  ['categorical', 'categoricalFeatures', 'read as categories'],
  ['text', 'textFeatures', 'read as free text'],
  ['timestamp', 'datetimeFeatures', 'read as timestamps'],
]

/** Returns the text of a `leeway.yaml` with one monitor, its columns listed by the kind that their values suggest, and what else could be said as comments. */
export function draftConfig({ name, reference, current, frame }: DraftInput): string {
  const columns = frame.columns.map((column) => ({ name: column.name, kind: inferKind(column) }))
  const times = columns.filter(({ kind }) => kind === 'timestamp').map(({ name }) => name)
  const time = times.length === 1 ? times[0] : undefined
  return `# What Leeway monitors. leeway config check says whether this file is right, leeway run runs it;
# leeway config schema > leeway.schema.json gives editors what they need to help.
# A text may hold \${env:NAME}, \${env:NAME:-otherwise} or \${file:PATH}: keep secrets there.

timeZone: UTC # where days, weeks and months begin

store: # runs, reports and alert states
  folder: .leeway # or a Postgres server, for several replicas: url: \${env:DATABASE_URL}

output:
  folder: reports
  formats: [json, html]

sinks: {} # where metrics go; PROMETHEUS_GATEWAY and INFLUXDB_URL, _TOKEN, _ORG, _BUCKET do the same
  # prometheus: { gateway: http://localhost:9091, job: evidently_ml_monitoring }
  # influxdb: { url: http://localhost:8086, token: "\${env:INFLUXDB_TOKEN}", org: mlops, bucket: ml_monitoring }

monitors:
  - name: ${quoted(monitorName(name))}
    labels: { environment: production } # model, version, …: carried by reports and metrics
    reference: ${quoted(reference)} # ${frame.rows} rows
    current: ${quoted(current)} # a file for each window: data/{yyyy}/{MM}/{dd}.parquet
${time === undefined ? '' : `    # current: { path: ${quoted(current)}, timeColumn: ${quoted(time)} } # the rows of a window, by their time\n`}    window: day # hour, day, week or month
    # schedule: 0 6 * * * # when leeway serve runs it
    # policy: calibrated # or evidently: the choices of Evidently 0.4.40
    # driftThreshold: 0.1 # the smallest effect that counts as large; smaller is more sensitive
    mapping:
      # target: … # what the model predicts, as it turned out
      # prediction: … # what the model said
${time === undefined ? '' : `      datetime: ${quoted(time)} # the time of each row\n`}${kindLines(columns, time)}`
}

function kindLines(columns: readonly { name: string; kind: Kind }[], time?: string): string {
  return lists
    .map(([kind, option, what]) => {
      const names = columns.filter((column) => column.kind === kind && column.name !== time)
      if (names.length === 0) return ''
      return `      ${option}: [${names.map(({ name }) => quoted(name)).join(', ')}] # ${what}\n`
    })
    .join('')
}

/** A text as it stands in YAML, on one line and inside a list; quoted where it would mean something else. */
function quoted(text: string): string {
  return stringify([text], { collectionStyle: 'flow', lineWidth: 0 }).trim().slice(2, -2).trim()
}

/** A name that a monitor may have: what its rules do not allow is replaced. */
function monitorName(text: string): string {
  const name = text
    .replaceAll(/[^\p{L}\p{N} ._-]/gu, '-')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .slice(0, 100)
  return name === '' ? 'monitor' : name
}
