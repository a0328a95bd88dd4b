import type { Kind } from '@leeway/stats-core'
import { MonitorError } from './monitor-error.ts'
import { nearestName } from './nearest-name.ts'

/** What the columns of a data set are for, and of which kind they are where their values do not tell. */
export interface ColumnMapping {
  /** Column with the true outcome (of a ranking: the relevance of the item). Judged as `targetDrift`, not as a feature. */
  readonly target?: string
  /**
   * What the model said; judged as `predictionDrift`, not as features. One column of labels, of numbers, or of probabilities of the positive class; several columns, of probabilities
   * where each is named like a label; or {@link PredictionColumns}.
   */
  readonly prediction?: string | readonly string[] | PredictionColumns
  /** What the model does. Default: inferred, see `inferTask`. Under a task that is given, labels are categories and amounts are numbers. */
  readonly task?: Task
  /** The label of two that precision, recall, curves and a single column of probabilities speak of. Default: `1`, else `true`, else the last in order. */
  readonly positiveLabel?: string | number | boolean
  /** Column with how much each row counts in the performance of a classification or regression, numbers from 0. Not judged. */
  readonly weight?: string
  /** Ranking: column that says for whom an item was ranked (the user, or the query). Not judged. */
  readonly user?: string
  /** Ranking: column that names the item. Not judged. */
  readonly item?: string
  /** Column with the time of each row: gives the report's `from` and `to`. Not judged. */
  readonly datetime?: string
  /** Column, or columns, that name a row. Not judged. */
  readonly id?: string | readonly string[]
  /** The only columns to judge as features. Default: every column without a role above. */
  readonly features?: readonly string[]
  /** Columns to be read as numbers, numeric-looking strings included. */
  readonly numericalFeatures?: readonly string[]
  /** Columns to be read as categories, numbers included. */
  readonly categoricalFeatures?: readonly string[]
  /** Columns to be read as free text. */
  readonly textFeatures?: readonly string[]
  /** Columns to be read as timestamps, ISO 8601 strings included. */
  readonly datetimeFeatures?: readonly string[]
  /** Columns of numbers that are the components of a vector, by the name of the embedding. Judged together, under that name, and not one by one. */
  readonly embeddings?: Readonly<Record<string, readonly string[]>>
}

/** What a model does. */
export type Task = 'classification' | 'regression' | 'ranking'

/** The columns of a classifier that says more than one thing of a row. At least one of both. */
export interface PredictionColumns {
  /** Column with the label that the model chose. Default: read off the probabilities, from 0.5 on, or the most probable. */
  readonly label?: string
  /** Column with the probability of the positive class, columns that are named like the labels, or the column of each label. */
  readonly probabilities?: string | readonly string[] | Readonly<Record<string, string>>
}

/** What a column is for. `other` columns are neither features nor anything else that is judged. */
export type Role =
  | 'feature'
  | 'target'
  | 'prediction'
  | 'datetime'
  | 'id'
  | 'weight'
  | 'user'
  | 'item'
  | 'other'

const namedRoles = ['target', 'prediction', 'datetime', 'id', 'weight', 'user', 'item'] as const

/** Returns what the column of that name is for. */
export function roleOf(name: string, mapping: ColumnMapping): Role {
  const role = namedRoles.find((option) => namesOf(mapping[option]).includes(name))
  if (role !== undefined) return role
  if (Object.values(mapping.embeddings ?? {}).some((names) => names.includes(name))) return 'other'
  return mapping.features === undefined || mapping.features.includes(name) ? 'feature' : 'other'
}

/** Returns the kind that the mapping declares for a column, or `undefined` where its values shall tell. */
export function declaredKind(name: string, mapping: ColumnMapping): Kind | undefined {
  if (mapping.datetime === name) return 'timestamp'
  return kindLists.find(([option]) => mapping[option]?.includes(name))?.[1]
}

/** Returns the columns that a field of a mapping names, in order. */
export function namesOf(
  named: string | readonly string[] | PredictionColumns | undefined,
): readonly string[] {
  if (named === undefined) return []
  if (typeof named === 'string') return [named]
  if (!isPredictionColumns(named)) return named
  const { label, probabilities = [] } = named
  const columns =
    typeof probabilities === 'string' ? [probabilities] : Object.values<string>(probabilities)
  return [...new Set([...namesOf(label), ...columns])]
}

function isPredictionColumns(
  named: readonly string[] | PredictionColumns,
): named is PredictionColumns {
  return !Array.isArray(named)
}

const kindLists = [
  ['numericalFeatures', 'numeric'],
  ['categoricalFeatures', 'categorical'],
  ['textFeatures', 'text'],
  ['datetimeFeatures', 'timestamp'],
] as const

/**
 * Checks a mapping against the columns of the reference.
 *
 * A target, prediction, datetime or id column may be absent: the report says so. A feature that is named has to exist.
 *
 * @throws MonitorError `unknown_column`; `invalid_option` when a column is given two kinds or two roles
 */
export function checkMapping(mapping: ColumnMapping, columns: ReadonlySet<string>): void {
  const kindOf = new Map<string, string>()
  for (const [option] of kindLists) {
    for (const name of mapping[option] ?? []) {
      requireColumn(name, `columnMapping.${option}`, columns)
      claim(kindOf, name, option)
    }
  }
  for (const name of mapping.features ?? []) requireColumn(name, 'columnMapping.features', columns)
  const roles = new Map<string, string>()
  for (const option of namedRoles) {
    for (const name of namesOf(mapping[option])) claim(roles, name, option)
  }
  for (const [embedding, names] of Object.entries(mapping.embeddings ?? {})) {
    const option = `embeddings[${JSON.stringify(embedding)}]`
    if (names.length === 0) {
      throw new MonitorError(
        'invalid_option',
        `monitor: columnMapping.${option} names no column, it needs at least one`,
      )
    }
    for (const name of names) {
      requireColumn(name, `columnMapping.${option}`, columns)
      claim(roles, name, option)
    }
  }
  checkPrediction(mapping.prediction)
  if (mapping.task !== undefined && !tasks.includes(mapping.task)) {
    throw new MonitorError(
      'invalid_option',
      `monitor: columnMapping.task is ${JSON.stringify(mapping.task)}, must be ${tasks.join(', ')}`,
    )
  }
}

/** @throws MonitorError `invalid_option` for a prediction without a column */
function checkPrediction(prediction: ColumnMapping['prediction']): void {
  if (prediction === undefined || Array.isArray(prediction)) return
  if (namesOf(prediction).length > 0) return
  throw new MonitorError(
    'invalid_option',
    'monitor: columnMapping.prediction names no column; it takes a column, a list of columns, or { label, probabilities }',
  )
}

const tasks: readonly Task[] = ['classification', 'regression', 'ranking']

function claim(owners: Map<string, string>, name: string, option: string): void {
  const owner = owners.get(name)
  if (owner !== undefined && owner !== option) {
    throw new MonitorError(
      'invalid_option',
      `monitor: columnMapping names column ${JSON.stringify(name)} both in ${owner} and in ${option}, it can be in one`,
    )
  }
  owners.set(name, option)
}

/**
 * Checks that the reference has the column that an option names.
 *
 * @throws MonitorError `unknown_column`, with the names there are
 */
export function requireColumn(name: string, option: string, columns: ReadonlySet<string>): void {
  if (columns.has(name)) return
  const nearest = nearestName(name, columns)
  const known = [...columns].slice(0, 20).join(', ')
  const more = columns.size > 20 ? `, and ${columns.size - 20} more` : ''
  throw new MonitorError(
    'unknown_column',
    `monitor: ${option} names column ${JSON.stringify(name)}, which the reference does not have${nearest === undefined ? '' : `; did you mean ${JSON.stringify(nearest)}?`}; it has ${known}${more}`,
  )
}
