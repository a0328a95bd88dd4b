import { labelName } from './label-name.ts'
import { labelValue } from './label-value.ts'

/**
 * Returns the labels that every series of the report's monitor carries: `monitor`, its name, then the report's own labels (`model`,
 * `version`, `environment`, …) in the order of their names, each through `labelName` and `labelValue`.
 *
 * A label with an empty value is left out, which is the same to Prometheus. Where two names become one, the name that needed no change
 * keeps it, then the first by code unit; the others get `_2`, `_3`, …
 *
 * Cardinality: one set of labels for each monitor at a time. Labels whose values are without bound (a run id, a time stamp, a user) make a
 * new series at every report and do not belong here.
 */
export function commonLabelsOf({ monitor }: LabelledReport): Readonly<Record<string, string>> {
  const named = new Map<string, string>()
  for (const [text, value] of Object.entries(monitor.labels).toSorted(bySteadyName)) {
    if (value !== '') named.set(freeName(labelName(text), named), labelValue(value))
  }
  const labels = [...named].toSorted(([a], [b]) => compare(a, b))
  return Object.freeze(Object.fromEntries([['monitor', labelValue(monitor.name)], ...labels]))
}

/** The part of a report that its labels come from. */
export interface LabelledReport {
  readonly monitor: { readonly name: string; readonly labels: Readonly<Record<string, string>> }
}

type Entry = readonly [text: string, value: string]

function bySteadyName([a]: Entry, [b]: Entry): number {
  return Number(labelName(a) !== a) - Number(labelName(b) !== b) || compare(a, b)
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function freeName(name: string, taken: ReadonlyMap<string, string>): string {
  let free = name
  for (let n = 2; taken.has(free); n++) free = `${name}_${n}`
  return free
}
