import type { Complaint, LintRule } from './lint-rule.ts'
import { dataSourceVariablesOf, type LintedDashboard, queryOf, uidOf } from './linted-dashboard.ts'
import { selectorsOf } from './promql.ts'

/** The rules about variables. */
export const variableRules: readonly LintRule[] = [
  { id: 'template-datasource-rule', check: dataSourceNames },
  { id: 'template-job-rule', check: (dashboard) => targetVariable(dashboard, 'job', 'Job') },
  {
    id: 'template-instance-rule',
    check: (dashboard) => targetVariable(dashboard, 'instance', 'Instance'),
  },
  { id: 'template-label-promql-rule', check: queries },
  { id: 'template-on-time-change-reload-rule', check: reloads },
]

function dataSourceNames(dashboard: LintedDashboard): Complaint[] {
  const variables = dataSourceVariablesOf(dashboard)
  if (variables.length === 0) {
    return [{ message: 'found no variable of type datasource, expected one at least' }]
  }
  const alone = variables.length === 1
  return variables.flatMap((variable) => {
    const type = queryOf(variable)
    const names = [`${type}_datasource`, ...(alone ? ['datasource'] : [])]
    const labels = [`${type} data source`, ...(alone ? ['data source'] : [])]
    const { name, label = '' } = variable
    const complaints: Complaint[] = []
    if (!names.includes(name)) {
      complaints.push({
        variable: name,
        message: `found a data source variable ${name}, expected the name ${names.join(' or ')}`,
      })
    }
    if (!labels.includes(label.toLowerCase())) {
      complaints.push({
        severity: 'warning',
        variable: name,
        message: `found the label ${JSON.stringify(label)}, expected ${labels.join(' or ')}`,
      })
    }
    return complaints
  })
}

type Expectation = readonly [holds: boolean, message: string, severity?: 'error' | 'warning']

function targetVariable(dashboard: LintedDashboard, name: string, label: string): Complaint[] {
  const variable = dashboard.templating.list.find((one) => one.name === name)
  if (!variable) return [{ message: `found no variable ${name}, expected one` }]
  const expectations: readonly Expectation[] = [
    [variable.type === 'query', `found the type ${variable.type}, expected query`],
    [
      /^\$\{?(prometheus_)?datasource\}?$/.test(uidOf(variable.datasource)),
      `found the data source ${uidOf(variable.datasource) || 'none'}, expected $datasource or $prometheus_datasource`,
    ],
    [variable.multi === true, 'only one value can be chosen, expected multi'],
    [
      variable.allValue === '.+',
      `found the value ${JSON.stringify(variable.allValue ?? '')} for all, expected ".+"`,
    ],
    [
      variable.label === label,
      `found the label ${JSON.stringify(variable.label ?? '')}, expected ${label}`,
      'warning',
    ],
  ]
  return expectations
    .filter(([holds]) => !holds)
    .map(([, message, severity = 'error']): Complaint => ({ severity, variable: name, message }))
}

const queryForms = [
  /^label_values\(\s*(?:(?<selector>.+),)?\s*\w+\s*\)$/s,
  /^query_result\((?<selector>.+)\)$/s,
  /^label_names\(.*\)$/s,
  /^metrics\(.*\)$/s,
]

function queries({ templating }: LintedDashboard): Complaint[] {
  return templating.list
    .filter((variable) => variable.type === 'query' && isPrometheus(variable.datasource))
    .flatMap((variable): Complaint[] => {
      const query = queryOf(variable).trim()
      const match = queryForms.map((form) => form.exec(query)).find((found) => found !== null)
      const about = { variable: variable.name }
      if (!match) {
        return [{ ...about, message: `found the query ${query}, expected label_values(…)` }]
      }
      try {
        if (match.groups?.selector !== undefined) selectorsOf(match.groups.selector)
        return []
      } catch (error) {
        return [{ ...about, message: `query ${query}: ${(error as Error).message}` }]
      }
    })
}

function reloads({ templating }: LintedDashboard): Complaint[] {
  return templating.list
    .filter(({ type, refresh }) => type === 'query' && refresh !== 2)
    .map(({ name, refresh }) => ({
      variable: name,
      message: `found refresh ${refresh ?? 'none'}, expected 2: with the time range`,
    }))
}

function isPrometheus(reference: LintedDashboard['panels'][number]['datasource']): boolean {
  if (typeof reference === 'object' && reference?.type !== undefined)
    return reference.type === 'prometheus'
  return true
}
