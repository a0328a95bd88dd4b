import { inferExpectations } from '@leeway/monitor'
import { type Frame, inferKind, type Kind } from '@leeway/stats-core'
import { stringify } from 'yaml'
import { datedPath, escapedPath } from './dated-path.ts'

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

const kindOptions = [
  { kind: 'numeric', option: 'numericalFeatures', what: 'read as numbers' },
  { kind: 'categorical', option: 'categoricalFeatures', what: 'read as categories' },
  { kind: 'text', option: 'textFeatures', what: 'read as free text' },
  { kind: 'timestamp', option: 'datetimeFeatures', what: 'read as timestamps' },
] as const satisfies readonly { kind: Kind; option: string; what: string }[]

/** Returns the text of a `leeway.yaml` with one monitor, its columns listed by the kind that their values suggest, what is expected of them, and what else could be said as comments. */
export function draftConfig({ name, reference, current, frame }: DraftInput): string {
  const columns = frame.columns.map((column) => ({ name: column.name, kind: inferKind(column) }))
  const times = columns.filter(({ kind }) => kind === 'timestamp').map(({ name }) => name)
  const time = times.length === 1 ? times[0] : undefined
  const lists = kindLists(columns, time)
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
${currentLines(current, time)}
    # schedule: 0 6 * * * # when leeway serve runs it
    # policy: calibrated # or evidently: the choices of Evidently 0.4.40
    # driftThreshold: 0.1 # the smallest effect that counts as large; smaller is more sensitive
    mapping:
      # target: … # what the model predicts, as it turned out
      # prediction: … # what the model said
${time === undefined ? '' : `      datetime: ${quoted(time)} # the time of each row\n`}${lists
  .map(
    ({ option, names, what }) => `      ${option}: [${names.map(quoted).join(', ')}] # ${what}\n`,
  )
  .join(
    '',
  )}    expectations: # of current data, as read off the reference; one that fails makes an alert
${expectationLines(frame, time, lists)}
`
}

function currentLines(current: string, time: string | undefined): string {
  const dated = datedPath(current)
  const window = `    window: ${dated?.window ?? 'day'} # hour, day, week or month`
  if (dated !== undefined) {
    return `    current: ${quoted(dated.path)} # a file for each window; so was ${visibleLine(current)}\n${window}`
  }
  const path = quoted(escapedPath(current))
  if (time !== undefined) {
    return `    current: { path: ${path}, timeColumn: ${quoted(time)} } # the rows of a window, by their time\n${window}`
  }
  return `    # No date in the path, and no time column: every window judges this same file.
    # A file for each window would be data/{yyyy}-{MM}-{dd}.csv, rows by their time { path: …, timeColumn: … }.
    current: ${path}\n${window}`
}

/** The columns of a kind, under the option that says so. */
interface KindList {
  readonly option: (typeof kindOptions)[number]['option']
  readonly what: string
  readonly names: readonly string[]
}

function kindLists(columns: readonly { name: string; kind: Kind }[], time?: string): KindList[] {
  return kindOptions
    .map(({ kind, option, what }) => ({
      option,
      what,
      names: columns
        .filter((column) => column.kind === kind && column.name !== time)
        .map(({ name }) => name),
    }))
    .filter(({ names }) => names.length > 0)
}

function expectationLines(
  frame: Frame,
  time: string | undefined,
  lists: readonly KindList[],
): string {
  const mapping = {
    ...(time === undefined ? {} : { datetime: time }),
    ...Object.fromEntries(lists.map(({ option, names }) => [option, names])),
  }
  return inferExpectations(frame, mapping)
    .map((expectation) => `      - ${inline(expectation)}`)
    .join('\n')
}

/** A value on one line of YAML. What would be a reference in it is escaped. */
function inline(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0 })
    .trim()
    .replaceAll(/\$\{/g, () => `$\${`)
}

function visibleLine(text: string): string {
  return text.replaceAll(/\p{C}/gu, '?')
}

/** A text as it stands in YAML, on one line and inside a list; quoted where it would mean something else. */
function quoted(text: string): string {
  return inline([text]).slice(2, -2).trim()
}

/** A name that a monitor may have: what its rules do not allow is replaced. */
function monitorName(text: string): string {
  const name = text
    .replaceAll(/[^\p{L}\p{N} ._-]/gu, '-')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .slice(0, 100)
  return name === '' ? 'monitor' : name
}
