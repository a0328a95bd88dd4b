import { CatalogueError } from '../catalogue-error.ts'
import type { MetricDefinition } from '../metric-definition.ts'

/** A field of a measurement: the same value as a metric, under another name. */
export interface FieldDefinition {
  readonly name: string
  /** `int` or `float`, for ever: InfluxDB refuses a field that changes its type. */
  readonly type: 'int' | 'float'
  /** The metric whose samples are its values. */
  readonly metric: MetricDefinition
}

/** A measurement of InfluxDB as data: what is written together, with the labels of the metrics as tags. */
export interface MeasurementDefinition {
  readonly name: string
  /** One sentence, for documentation. */
  readonly help: string
  readonly fields: readonly FieldDefinition[]
}

/**
 * Returns the measurement, frozen, after checking what the types cannot say.
 *
 * @throws {CatalogueError} `invalid_measurement` for a name that is not `snake_case`, a measurement without fields, a field named twice, or metrics whose
 * labels are not the same
 */
export function defineMeasurement(measurement: MeasurementDefinition): MeasurementDefinition {
  const fault = faultOf(measurement)
  if (fault !== undefined) {
    const message = `measurement ${JSON.stringify(measurement.name)}: ${fault}`
    throw new CatalogueError('invalid_measurement', message)
  }
  const fields = measurement.fields.map((field) => Object.freeze({ ...field }))
  return Object.freeze({ ...measurement, fields: Object.freeze(fields) })
}

function faultOf({ name, fields }: MeasurementDefinition): string | undefined {
  const names = [name, ...fields.map((field) => field.name)]
  const bad = names.find((one) => !/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(one))
  if (bad !== undefined) return `found the name ${JSON.stringify(bad)}, expected snake_case`
  if (fields.length === 0) return 'found no fields, expected at least one'
  const twice = names.find((one, i) => i > 0 && names.indexOf(one, 1) !== i)
  if (twice !== undefined) return `the field ${twice} is defined twice`
  const labelSets = new Set(fields.map(({ metric }) => tagsOf(metric)))
  if (labelSets.size > 1) {
    return `its metrics have the labels ${[...labelSets].join(' and ')}, expected the same for all`
  }
  return undefined
}

function tagsOf({ labels }: MetricDefinition): string {
  return JSON.stringify(labels.map(({ name }) => name).toSorted())
}
