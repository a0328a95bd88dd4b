import { z } from 'zod'

// The part of Grafana's classic JSON model that Leeway writes; a key that is not here fails.

const text = z.string()
const flag = z.boolean()
const filled = z.string().regex(/\S/)
const datasource = z.union([
  z.strictObject({
    type: z.literal('prometheus'),
    uid: z.literal('$' + '{prometheus_datasource}'),
  }),
  z.strictObject({ type: z.literal('influxdb'), uid: z.literal('$' + '{influxdb_datasource}') }),
])
const gridPos = z.strictObject({
  x: z.int().min(0).max(23),
  y: z.int().min(0),
  w: z.int().min(1).max(24),
  h: z.int().min(1),
})
const target = z.union([
  z.strictObject({
    refId: z.string().regex(/^[A-Z]$/),
    datasource,
    expr: filled,
    legendFormat: text,
    format: z.enum(['time_series', 'heatmap', 'table']),
    instant: flag,
    range: flag,
  }),
  z.strictObject({
    refId: z.string().regex(/^[A-Z]$/),
    datasource,
    query: filled,
    rawQuery: z.literal(true),
    resultFormat: z.literal('time_series'),
    alias: text,
  }),
])
const state = z.strictObject({ text, color: text, index: z.int() })
const mapping = z.strictObject({ type: z.literal('value'), options: z.record(text, state) })
const custom = z.strictObject({
  align: z.literal('auto').optional(),
  inspect: flag.optional(),
  filterable: flag.optional(),
  fillOpacity: z.number().optional(),
  lineWidth: z.number().optional(),
  pointSize: z.number().optional(),
  showPoints: z.enum(['never', 'always']).optional(),
  spanNulls: flag.optional(),
  thresholdsStyle: z.strictObject({ mode: z.enum(['off', 'dashed']) }).optional(),
  hideFrom: z.strictObject({ tooltip: flag, legend: flag, viz: flag }).optional(),
})
const fieldConfig = z.strictObject({
  defaults: z.strictObject({
    unit: z.enum(['bool', 'percentunit', 'percent', 'none', 'short', 's']),
    noValue: filled,
    min: z.number().optional(),
    max: z.number().optional(),
    decimals: z.int().min(0).optional(),
    color: z.strictObject({ mode: z.enum(['thresholds', 'palette-classic']) }),
    thresholds: z.strictObject({
      mode: z.literal('absolute'),
      steps: z
        .array(z.strictObject({ color: text, value: z.number().nullable() }))
        .min(1)
        .refine(([first]) => first?.value === null, 'the first step has no value'),
    }),
    mappings: z.array(mapping).optional(),
    custom: custom.optional(),
  }),
  overrides: z.array(
    z.strictObject({
      matcher: z.strictObject({ id: z.literal('byName'), options: filled }),
      properties: z.array(
        z.union([
          z.strictObject({ id: z.literal('mappings'), value: z.array(mapping) }),
          z.strictObject({ id: z.literal('unit'), value: z.literal('sci') }),
          z.strictObject({ id: z.literal('decimals'), value: z.int() }),
          z.strictObject({
            id: z.literal('custom.cellOptions'),
            value: z.strictObject({ type: z.literal('color-text') }),
          }),
        ]),
      ),
    }),
  ),
})
const legend = z.strictObject({
  displayMode: text,
  placement: text,
  showLegend: flag,
  calcs: z.array(text),
})
const tooltip = z.strictObject({ mode: text, sort: text })
const reduceOptions = z.strictObject({
  calcs: z.tuple([z.literal('lastNotNull')]),
  values: z.literal(false),
})
const number = z.number()

const optionsByType = {
  stat: z.strictObject({
    colorMode: z.literal('background'),
    graphMode: z.literal('none'),
    justifyMode: text,
    orientation: text,
    percentChangeColorMode: text,
    reduceOptions,
    showPercentChange: flag,
    textMode: text,
    wideLayout: flag,
  }),
  gauge: z.strictObject({
    minVizHeight: number,
    minVizWidth: number,
    orientation: text,
    reduceOptions,
    showThresholdLabels: flag,
    showThresholdMarkers: flag,
    sizing: text,
  }),
  bargauge: z.strictObject({
    displayMode: z.literal('basic'),
    legend,
    maxVizHeight: number,
    minVizHeight: number,
    minVizWidth: number,
    namePlacement: text,
    orientation: z.literal('horizontal'),
    reduceOptions,
    showUnfilled: flag,
    sizing: text,
    valueMode: text,
  }),
  timeseries: z.strictObject({ legend, tooltip }),
  'state-timeline': z.strictObject({
    alignValue: text,
    legend,
    mergeValues: flag,
    perPage: number,
    rowHeight: number,
    showValue: text,
    tooltip,
  }),
  heatmap: z.strictObject({
    calculate: z.literal(false),
    cellGap: number,
    color: z.strictObject({
      mode: z.literal('scheme'),
      scheme: z.enum(['Blues', 'Oranges']),
      steps: number,
      exponent: number,
      fill: text,
      reverse: flag,
      min: number.optional(),
      max: number.optional(),
    }),
    exemplars: z.strictObject({ color: text }),
    filterValues: z.strictObject({ le: number }),
    legend: z.strictObject({ show: flag }),
    rowsFrame: z.strictObject({ layout: text }),
    selectionMode: text.optional(),
    showValue: text,
    tooltip: z.strictObject({ mode: text, showColorScale: flag, yHistogram: flag }),
    yAxis: z.strictObject({ axisPlacement: text, unit: text.optional() }),
  }),
  table: z.strictObject({
    cellHeight: text,
    footer: z.strictObject({ countRows: flag, reducer: z.array(text), show: flag }),
    frameIndex: number,
    showHeader: flag,
    showTypeIcons: flag,
  }),
} as const

const transformation = z.union([
  z.strictObject({ id: z.literal('merge'), options: z.strictObject({}) }),
  z.strictObject({
    id: z.literal('organize'),
    options: z.strictObject({
      excludeByName: z.record(text, flag),
      indexByName: z.record(text, number),
      renameByName: z.record(text, filled),
    }),
  }),
])

const panels = Object.entries(optionsByType).map(([type, options]) =>
  z.strictObject({
    type: z.literal(type),
    id: z.int().min(1),
    title: filled,
    description: z.string().regex(/^[A-Z].*\.$/),
    datasource,
    gridPos,
    fieldConfig,
    options,
    targets: z.array(target).min(1),
    transformations: z.array(transformation).optional(),
    repeatDirection: z.literal('h'),
    transparent: z.literal(false),
  }),
)
const row = z.strictObject({
  type: z.literal('row'),
  id: z.int().min(1),
  title: filled,
  collapsed: z.literal(false),
  gridPos,
  panels: z.array(z.never()),
})

const current = z.strictObject({
  text: z.union([text, z.array(text)]),
  value: z.union([text, z.array(text)]),
})
const named = {
  name: filled,
  label: filled,
  skipUrlSync: z.literal(false),
  allowCustomValue: flag.optional(),
}
const multiple = {
  multi: flag.optional(),
  includeAll: flag.optional(),
  options: z.array(z.never()).optional(),
}
const variable = z.discriminatedUnion('type', [
  z.strictObject({
    ...named,
    ...multiple,
    type: z.literal('datasource'),
    query: z.enum(['prometheus', 'influxdb']),
    current: current.optional(),
  }),
  z.strictObject({
    ...named,
    ...multiple,
    type: z.literal('query'),
    datasource,
    query: z.strictObject({ query: z.string().regex(/^label_values\(/), refId: filled }),
    refresh: z.literal(2),
    sort: z.literal(1),
    allValue: z.literal('.*'),
    current,
  }),
  z.strictObject({
    ...named,
    ...multiple,
    type: z.literal('interval'),
    description: filled,
    query: filled,
    current,
  }),
])

/** The dashboards that Leeway writes, to the last key. */
export const strictDashboard: z.ZodType = z.strictObject({
  uid: z.string().regex(/^[A-Za-z0-9_-]{1,40}$/),
  title: filled,
  description: filled,
  tags: z.array(filled),
  editable: z.literal(false),
  timezone: z.literal('browser'),
  fiscalYearStartMonth: z.literal(0),
  graphTooltip: z.literal(1),
  refresh: text,
  schemaVersion: z.literal(42),
  time: z.strictObject({ from: z.string().regex(/^now-/), to: z.literal('now') }),
  templating: z.strictObject({ list: z.array(variable) }),
  annotations: z.strictObject({
    list: z.array(
      z.strictObject({
        name: filled,
        datasource,
        enable: flag,
        hide: flag,
        iconColor: text,
        builtIn: z.literal(0),
        titleFormat: filled,
        textFormat: filled,
        target: z.strictObject({ refId: z.literal('Anno'), expr: filled, interval: text }),
      }),
    ),
  }),
  links: z.array(
    z.strictObject({
      title: filled,
      type: z.literal('dashboards'),
      tags: z.array(filled),
      icon: text,
      tooltip: filled,
      asDropdown: flag,
      includeVars: z.literal(true),
      keepTime: z.literal(true),
      targetBlank: flag,
    }),
  ),
  panels: z.array(z.union([row, ...panels])),
})
