import * as units from '@grafana/grafana-foundation-sdk/units'
import type { Complaint, LintRule } from './lint-rule.ts'
import {
  dataSourceVariablesOf,
  drawingPanels,
  type LintedDashboard,
  type LintedPanel,
  uidOf,
} from './linted-dashboard.ts'

const knownUnits: ReadonlySet<string> = new Set(
  Object.values<unknown>(units).filter((unit) => typeof unit === 'string'),
)
const withDataSource = new Set(['singlestat', 'graph', 'table', 'timeseries'])
const withUnits = new Set([...withDataSource, 'stat', 'gauge'])

/** The rules about panels. */
export const panelRules: readonly LintRule[] = [
  {
    id: 'panel-datasource-rule',
    check(dashboard) {
      const names = dataSourceVariablesOf(dashboard).map(({ name }) => name)
      const right = names.flatMap((name) => [`$${name}`, `\${${name}}`])
      return complaintsOf(dashboard, withDataSource, ({ datasource }) => {
        const uid = uidOf(datasource)
        if (right.includes(uid)) return undefined
        return `found the data source ${uid || 'none'}, expected a variable of type datasource`
      })
    },
  },
  {
    id: 'panel-title-description-rule',
    check: (dashboard) =>
      complaintsOf(dashboard, withUnits, ({ title, description }) => {
        if (!title) return 'found no title, expected one'
        return description ? undefined : 'found no description, expected one'
      }),
  },
  {
    id: 'panel-units-rule',
    check: (dashboard) => complaintsOf(dashboard, withUnits, unitComplaint),
  },
  {
    id: 'panel-no-targets-rule',
    check: (dashboard) =>
      complaintsOf(dashboard, withUnits, ({ targets = [] }) =>
        targets.length > 0 ? undefined : 'found no queries, expected one at least',
      ),
  },
]

function complaintsOf(
  dashboard: LintedDashboard,
  types: ReadonlySet<string>,
  complain: (panel: LintedPanel) => string | undefined,
): Complaint[] {
  return drawingPanels(dashboard)
    .filter(({ type }) => types.has(type))
    .flatMap((panel) => {
      const message = complain(panel)
      return message === undefined ? [] : [{ panel: panel.title ?? '', message }]
    })
}

function unitComplaint({ type, fieldConfig, options }: LintedPanel): string | undefined {
  const { defaults, overrides = [] } = fieldConfig ?? {}
  const fields = options?.reduceOptions?.fields ?? ''
  const namesOnly = type === 'stat' && fields !== '' && fields !== '/.*/'
  if (namesOnly || (defaults?.mappings ?? []).length > 0) return undefined
  const overridden = overrides
    .flatMap(({ properties }) => properties)
    .find(({ id }) => id === 'unit')?.value
  const unit = overridden ?? defaults?.unit
  if (typeof unit === 'string' && knownUnits.has(unit)) return undefined
  return `found the unit ${JSON.stringify(unit ?? '')}, expected one of Grafana's, such as short or percentunit`
}
