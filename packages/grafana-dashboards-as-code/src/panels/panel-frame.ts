import type { Builder, Dataquery } from '@grafana/grafana-foundation-sdk/cog'
import type { DataSourceRef } from '@grafana/grafana-foundation-sdk/common'
import {
  FieldColorBuilder,
  FieldColorModeId,
  type Panel,
  type Threshold,
  ThresholdsConfigBuilder,
  ThresholdsMode,
  type ValueMapping,
} from '@grafana/grafana-foundation-sdk/dashboard'
import { type PanelQuery, panelTarget } from '../queries/panel-target.ts'

/** What all panels have, whatever they draw. */
export interface PanelFrame {
  /** Stable: links, alerts and rendered images refer to it. 1 or more, once in a dashboard. */
  readonly id: number
  /** What all queries of the panel ask. */
  readonly datasource: DataSourceRef
  readonly title: string
  /** What the panel shows, and from where on it is a matter to look at. */
  readonly description: string
  /** One of Grafana's unit ids. */
  readonly unit: string
  /** In columns: the grid has 24. */
  readonly width: number
  /** In grid rows of 30 pixels. */
  readonly height: number
  /** What stands where there are no values. Default: `no data`. */
  readonly noValue?: string
  readonly min?: number
  readonly max?: number
  readonly decimals?: number
  /** Colours by value: the first without `value` holds below all others. Default: one colour. */
  readonly steps?: readonly ThresholdStep[]
  readonly mappings?: readonly ValueMapping[]
  readonly queries: readonly PanelQuery[]
}

/** From `value` on, `color`. */
export interface ThresholdStep {
  readonly color: string
  readonly value?: number
}

/** What the builders of all panel types share. */
interface FramedBuilder extends Builder<Panel> {
  id: (id: number) => this
  title: (title: string) => this
  description: (description: string) => this
  datasource: (datasource: DataSourceRef) => this
  unit: (unit: string) => this
  min: (min: number) => this
  max: (max: number) => this
  decimals: (decimals: number) => this
  span: (width: number) => this
  height: (height: number) => this
  noValue: (text: string) => this
  colorScheme: (color: FieldColorBuilder) => this
  thresholds: (thresholds: ThresholdsConfigBuilder) => this
  mappings: (mappings: ValueMapping[]) => this
  targets: (targets: Builder<Dataquery>[]) => this
}

/** Returns the builder with its frame set, its values coloured by their thresholds. */
export function framed<B extends FramedBuilder>(builder: B, frame: PanelFrame): B {
  const { min, max, decimals, mappings, steps = [{ color: 'green' }] } = frame
  builder
    .id(frame.id)
    .title(frame.title)
    .description(frame.description)
    .datasource(frame.datasource)
    .unit(frame.unit)
    .span(frame.width)
    .height(frame.height)
    .noValue(frame.noValue ?? 'no data')
    .colorScheme(new FieldColorBuilder().mode(FieldColorModeId.Thresholds))
    .thresholds(thresholdsOf(steps))
    .targets(frame.queries.map((query, i) => panelTarget(query, i, frame.datasource)))
  if (min !== undefined) builder.min(min)
  if (max !== undefined) builder.max(max)
  if (decimals !== undefined) builder.decimals(decimals)
  if (mappings !== undefined) builder.mappings([...mappings])
  return builder
}

function thresholdsOf(steps: readonly ThresholdStep[]): ThresholdsConfigBuilder {
  return new ThresholdsConfigBuilder()
    .mode(ThresholdsMode.Absolute)
    .steps(steps.map(({ color, value }): Threshold => ({ color, value: value ?? null })))
}
