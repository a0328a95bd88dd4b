import { z } from 'zod'

/** A reference to a data source: a name, or type and uid. */
export type LintedDataSource =
  | string
  | { readonly type?: string | undefined; readonly uid?: string | undefined }

/** What the linter reads of a query of a panel. */
export interface LintedTarget {
  readonly expr?: string | undefined
  readonly panelId?: number | undefined
  readonly datasource?: LintedDataSource | null | undefined
}

/** What the linter reads of a panel. */
export interface LintedPanel {
  readonly type: string
  readonly title?: string | undefined
  readonly description?: string | undefined
  readonly datasource?: LintedDataSource | null | undefined
  readonly targets?: readonly LintedTarget[] | undefined
  readonly fieldConfig?:
    | {
        readonly defaults?:
          | {
              readonly unit?: string | undefined
              readonly mappings?: readonly unknown[] | undefined
            }
          | undefined
        readonly overrides?:
          | readonly {
              readonly properties: readonly { readonly id: string; readonly value?: unknown }[]
            }[]
          | undefined
      }
    | undefined
  readonly options?:
    | { readonly reduceOptions?: { readonly fields?: string | undefined } | undefined }
    | undefined
  /** Those of a closed row. */
  readonly panels?: readonly LintedPanel[] | undefined
}

/** What the linter reads of a variable. */
export interface LintedVariable {
  readonly name: string
  readonly type: string
  readonly label?: string | undefined
  readonly query?: string | { readonly query?: string | undefined } | undefined
  readonly datasource?: LintedDataSource | null | undefined
  readonly multi?: boolean | undefined
  readonly allValue?: string | null | undefined
  readonly refresh?: number | boolean | undefined
}

/** What the linter reads of a dashboard. */
export interface LintedDashboard {
  readonly title?: string | undefined
  readonly editable?: boolean | undefined
  readonly panels: readonly LintedPanel[]
  readonly templating: { readonly list: readonly LintedVariable[] }
}

const dataSource = z.union([
  z.string(),
  z.looseObject({ type: z.string().optional(), uid: z.string().optional() }),
])

const target = z.looseObject({
  refId: z.string().optional(),
  expr: z.string().optional(),
  panelId: z.number().optional(),
  datasource: dataSource.nullish(),
})

const panel = z.looseObject({
  type: z.string(),
  title: z.string().optional(),
  description: z.string().optional(),
  datasource: dataSource.nullish(),
  targets: z.array(target).optional(),
  fieldConfig: z
    .looseObject({
      defaults: z
        .looseObject({ unit: z.string().optional(), mappings: z.array(z.unknown()).optional() })
        .optional(),
      overrides: z
        .array(
          z.looseObject({
            properties: z.array(z.looseObject({ id: z.string(), value: z.unknown() })),
          }),
        )
        .optional(),
    })
    .optional(),
  options: z
    .looseObject({ reduceOptions: z.looseObject({ fields: z.string().optional() }).optional() })
    .optional(),
})

const variable = z.looseObject({
  name: z.string(),
  type: z.string(),
  label: z.string().optional(),
  query: z.union([z.string(), z.looseObject({ query: z.string().optional() })]).optional(),
  datasource: dataSource.nullish(),
  multi: z.boolean().optional(),
  allValue: z.string().nullish(),
  refresh: z.union([z.number(), z.boolean()]).optional(),
})

/** What the linter reads of a dashboard; everything else is let through unseen. */
export const lintedDashboardSchema: z.ZodType<LintedDashboard> = z.looseObject({
  title: z.string().optional(),
  editable: z.boolean().optional(),
  panels: z.array(panel.extend({ panels: z.array(panel).optional() })).default([]),
  templating: z.looseObject({ list: z.array(variable).default([]) }).default({ list: [] }),
})

/** Returns the panels that draw something, those in closed rows among them. */
export function drawingPanels({ panels }: LintedDashboard): LintedPanel[] {
  return panels.flatMap((one) => [one, ...(one.panels ?? [])]).filter(({ type }) => type !== 'row')
}

/** Returns the variables that choose data sources. */
export function dataSourceVariablesOf({ templating }: LintedDashboard): LintedVariable[] {
  return templating.list.filter(({ type }) => type === 'datasource')
}

/** Returns the uid of a reference to a data source, or its name. */
export function uidOf(reference: LintedDataSource | null | undefined): string {
  return (typeof reference === 'string' ? reference : reference?.uid) ?? ''
}

/** Returns the text of a variable's query. */
export function queryOf({ query }: LintedVariable): string {
  return (typeof query === 'string' ? query : query?.query) ?? ''
}
