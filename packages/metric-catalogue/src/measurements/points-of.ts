import type { Sample } from '../samples-of.ts'
import type { FieldDefinition, MeasurementDefinition } from './measurement-definition.ts'
import { measurements as allMeasurements } from './measurements.ts'

/** One line of InfluxDB: fields that share their tags. */
export interface Point {
  readonly measurement: string
  readonly tags: Readonly<Record<string, string>>
  readonly fields: readonly PointField[]
}

/** The value of a field. */
export interface PointField extends Pick<FieldDefinition, 'name' | 'type'> {
  readonly value: number
}

/**
 * Returns the points that hold the samples: for each measurement one for each set of labels, with the fields that have a sample, in the order of the
 * measurement. A measurement without a sample gives no point; a sample of a metric that is in no measurement gives none either. Pure.
 *
 * @param samples those of `samplesOf(report)`, and of what was recorded while exporting
 * @param measurements default: all of Leeway’s
 */
export function pointsOf(
  samples: readonly Sample[],
  measurements: readonly MeasurementDefinition[] = allMeasurements,
): Point[] {
  return measurements.flatMap((measurement) => {
    const points = new Map<string, { tags: Sample['labels']; fields: PointField[] }>()
    for (const { name, type, metric } of measurement.fields) {
      for (const { labels, value } of samples.filter((sample) => sample.name === metric.name)) {
        const key = JSON.stringify(labels)
        const point = points.get(key) ?? { tags: labels, fields: [] }
        point.fields.push({ name, type, value })
        points.set(key, point)
      }
    }
    return [...points.values()].map((point) => ({ measurement: measurement.name, ...point }))
  })
}
