import { Point as ClientPoint } from '@influxdata/influxdb-client'
import type { Point } from '@leeway/metric-catalogue'
import { ExportError } from '../export-error.ts'

/**
 * Returns the point as a line of InfluxDB's line protocol, its time in milliseconds.
 *
 * A backslash that stands before a comma, an equals sign, a space or the end of a tag would be read as an escape, by some readers or all, and corrupt the line;
 * it becomes a slash. A line feed in a tag becomes `\n`, two characters.
 *
 * @param time milliseconds since 1970-01-01 UTC, whole
 * @throws {ExportError} `invalid_value` when the value of an `int` field is not a whole number
 */
export function lineOf({ measurement, tags, fields }: Point, time: number): string {
  const point = new ClientPoint(measurement).timestamp(time)
  for (const [name, value] of Object.entries(tags)) point.tag(name, tagValue(value))
  for (const { name, type, value } of fields) {
    if (type === 'float') point.floatField(name, value)
    else point.intField(name, wholeNumber(`${measurement} ${name}`, value))
  }
  return point.toLineProtocol({ convertTime: String }) ?? ''
}

function tagValue(text: string): string {
  return text.replaceAll('\n', '\\n').replace(/\\+(?=[,= ]|$)/g, (run) => '/'.repeat(run.length))
}

function wholeNumber(what: string, value: number): number {
  if (Number.isSafeInteger(value)) return value
  throw new ExportError('invalid_value', `influxdb: ${what} is ${value}, expected a whole number`)
}
