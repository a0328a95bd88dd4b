import type { ColumnDrift, ColumnQuality, MonitoringReport } from '@leeway/monitoring-report'
import { formatNumber } from '../format/number.ts'
import { formatPercentage } from '../format/percentage.ts'
import { countOf } from '../words/count-of.ts'
import { byImportance } from './by-importance.ts'
import { unitBetween } from './unit-between.ts'
import { worseMetric } from './verdict-headline.ts'
import { named, plain, type Word } from './words.ts'

/** A step that a rule proposes, and the number that it follows from. */
export interface NextStep {
  readonly title: Word[]
  readonly detail: Word[]
}

type Rule = (report: MonitoringReport) => NextStep[]

const mostSteps = 5

/**
 * Returns what to look at next: each step follows from a number of the report by a rule, in the order of the rules, at most five. None says why something happened.
 */
export function nextSteps(report: MonitoringReport): NextStep[] {
  return rules.flatMap((rule) => rule(report)).slice(0, mostSteps)
}

function unitStep({ name, reference, current }: ColumnDrift): NextStep[] {
  const [before, now] = [reference?.quantiles, current?.quantiles]
  const unit = before && now && unitBetween(before, now)
  if (unit === undefined) return []
  const medians = `from ${formatNumber(before?.p50 ?? 0)} to ${formatNumber(now?.p50 ?? 0)}`
  return [
    {
      title: [plain('Check the unit of '), named(name)],
      detail: [plain(`Its median went ${medians}, and its spread along with it, as ${unit}.`)],
    },
  ]
}

function newCategoryStep({ name, newCategoryCount = 0, newCategoryRows }: ColumnQuality): NextStep {
  const rows =
    newCategoryRows === undefined ? '' : `, in ${countOf(newCategoryRows, 'row')} of these data`
  return {
    title: [plain('Map the new categories of '), named(name), plain(', or retrain with them')],
    detail: [
      plain(
        `${countOf(newCategoryCount, 'category', 'categories')} that the reference never had${rows}.`,
      ),
    ],
  }
}

const newCategories: Rule = ({ dataQuality, dataDrift }) => {
  const drifted = new Set(
    (dataDrift?.columns ?? []).flatMap(({ status, name }) => (status === 'drifted' ? [name] : [])),
  )
  return (dataQuality?.columns ?? [])
    .filter(({ name, newCategoryCount = 0 }) => newCategoryCount > 0 && drifted.has(name))
    .slice(0, 2)
    .map(newCategoryStep)
}

const missing: Rule = ({ dataQuality }) =>
  (dataQuality?.checks ?? [])
    .filter(
      ({ check, status, column }) => check === 'missing-share' && status === 'failed' && column,
    )
    .slice(0, 2)
    .map(({ column = '', observed, bounds }) => ({
      title: [plain('Ask the source of '), named(column), plain(' for its missing values')],
      detail: [plain(missingWords(observed, bounds?.high))],
    }))

function missingWords(observed: unknown, high: number | undefined): string {
  if (typeof observed !== 'number' || high === undefined) return 'More are missing than allowed.'
  return `${formatPercentage(observed)} of its values are missing, at most ${formatPercentage(high)} may be.`
}

const gone: Rule = ({ dataDrift }) =>
  (dataDrift?.columns ?? [])
    .filter(({ reason }) => reason === 'missing_in_current' || reason === 'type_changed')
    .slice(0, 2)
    .map(({ name, reason }) => ({
      title: [plain('Look at how '), named(name), plain(' is written')],
      detail: [
        plain(
          reason === 'type_changed'
            ? 'Its values are of another kind than in the reference.'
            : 'The reference has the column, the current data do not.',
        ),
      ],
    }))

const degraded: Rule = (report) => {
  if (report.performance?.status !== 'degraded') return []
  const metric = worseMetric(report)
  const numbers =
    metric?.current === undefined || metric.reference === undefined
      ? ''
      : ` ${metric.title} is ${formatNumber(metric.current)}, ${formatNumber(metric.reference)} on the reference.`
  return [
    {
      title: [plain('Retrain the model, or take its predictions with care until then')],
      detail: [plain(`It does worse than on its reference.${numbers}`)],
    },
  ]
}

const drifted: Rule = ({ dataDrift }) => {
  const columns = (dataDrift?.columns ?? [])
    .filter(({ status }) => status === 'drifted')
    .sort(byImportance)
  const [first] = columns
  if (first === undefined) return []
  const names = columns.slice(0, 3)
  return [
    {
      title: [plain('Find out whether the change is meant')],
      detail: [
        ...names.flatMap(({ name }, index) => [plain(index === 0 ? '' : ', '), named(name)]),
        plain(
          columns.length > names.length
            ? ` and ${formatNumber(columns.length - names.length)} more have drifted; where they stay as they are, they are the next reference.`
            : ' drifted; where that stays, these data are the next reference.',
        ),
      ],
    },
  ]
}

const rules: readonly Rule[] = [
  ({ dataDrift }) =>
    (dataDrift?.columns ?? [])
      .filter(({ status }) => status === 'drifted')
      .flatMap(unitStep)
      .slice(0, 2),
  gone,
  newCategories,
  missing,
  degraded,
  drifted,
]
