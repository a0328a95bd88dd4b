import type { ClassificationInput } from '@leeway/stats-core/performance'
import { type ColumnMapping, namesOf, type PredictionColumns } from '../column-mapping.ts'
import { isProbability } from './is-probability.ts'
import { findDisagreement } from './labels/find-disagreement.ts'
import { joinLabels } from './labels/join-labels.ts'
import { labelOf } from './labels/label-of.ts'
import { type LabelColumn, MOST_LABELS, readLabels } from './labels/read-labels.ts'
import { readNumbers } from './read-numbers.ts'
import { readWeights } from './read-weights.ts'
import { columnsOf, type Side, type Sides, sidesOf } from './side.ts'
import { type Unread, unread } from './unread.ts'

/** A classification, both sides in the same codes. */
export interface ReadClassification {
  readonly status: 'read'
  readonly labels: readonly string[]
  /** Code of the positive class; with more than two labels nothing speaks of it. */
  readonly positive: number
  /** As what the prediction columns were read. */
  readonly rule: string
  readonly hasProbabilities: boolean
  readonly current: ClassificationInput
  readonly reference?: ClassificationInput
}

/** The columns of a prediction by what they say. */
interface PredictionForm {
  readonly rule: string
  readonly label?: string
  /** Column of the positive class's probability. */
  readonly score?: string
  /** Columns of probabilities by label. */
  readonly byLabel?: ReadonlyMap<string, string>
}

/**
 * Returns targets and predictions as codes into one list of labels.
 *
 * | prediction | is read as |
 * |---|---|
 * | one column of numbers in [0, 1], not all whole | the probability of the positive class, its label at 0.5 and above |
 * | one other column | labels |
 * | several columns, each named like a label | a probability per class, its label the most probable |
 * | `{ label, probabilities }` | what it says |
 *
 * One column of probabilities speaks of the label that it is named like, else of 1 beside 0 and 1 and of `true` beside booleans: `positiveLabel` then chooses only what is reported.
 *
 * A label that the model has no column of probabilities for has the probability 0. A column named like a label speaks of that label.
 *
 * @param target name of the target column, which every side has, as it has those of the prediction
 */
export function readClassification(
  sides: Sides,
  target: string,
  mapping: ColumnMapping,
  isSensitive: boolean,
): ReadClassification | Unread {
  const targets = readEach(sides, target)
  if ('status' in targets) return targets
  const form = formOf(sides, mapping, targets)
  if ('status' in form) return form
  const predicted = form.label === undefined ? undefined : readEach(sides, form.label)
  if (predicted !== undefined && 'status' in predicted) return predicted
  const disagreement = findDisagreement(
    { column: target, lists: targets.map(({ labels }) => labels) },
    predicted && { column: form.label!, lists: predicted.map(({ labels }) => labels) },
    [...(form.byLabel?.keys() ?? [])],
    isSensitive,
  )
  if (disagreement !== undefined) return unread('labels_disagree', disagreement)
  const { positiveLabel } = mapping
  const chosen = positiveLabel ?? positiveByName(form.score, targets)
  const lists = [
    ...[...targets, ...(predicted ?? [])].map(({ labels }) => labels),
    [...(form.byLabel?.keys() ?? [])],
  ]
  const joined = withTwoLabels(
    positiveLabel === undefined ? lists : [...lists, [labelOf(positiveLabel)]],
  )
  const found = joinLabels(lists).labels.length
  if (found >= 2 && joined.labels.length > found) {
    return unread(
      'labels_disagree',
      `The mapping's positiveLabel is ${JSON.stringify(positiveLabel)}, which is none of the ${found} labels of the target and the prediction.`,
    )
  }
  const { labels } = joined
  if (form.score !== undefined && labels.length > 2) {
    return unread(
      'not_configured',
      `Column ${JSON.stringify(form.score)} holds one probability per row, the target ${JSON.stringify(target)} has ${labels.length} labels. Name one column of probabilities per label.`,
    )
  }
  const positive = chosen === undefined ? defaultPositive(labels) : joined.codeOf(labelOf(chosen))
  const named = positiveByName(form.score, targets)
  const scored = named === undefined ? scoredByDefault(labels, positive) : joined.codeOf(named)
  const isOfOther = form.score !== undefined && scored !== positive
  const inputs: ClassificationInput[] = []
  for (const [index, side] of sidesOf(sides).entries()) {
    const read = readProbabilities(side, form, joined)
    if ('status' in read) return read
    const probabilities = isOfOther ? read.map((of) => of.map((value) => 1 - value)) : read
    const weights = readWeights(side, mapping.weight)
    if (weights !== undefined && 'status' in weights) return weights
    inputs.push({
      labels,
      targets: recode(targets[index]!, joined.codeOf),
      ...(predicted && { predictions: recode(predicted[index]!, joined.codeOf) }),
      ...(probabilities.length > 0 && { probabilities }),
      ...(weights && { weights }),
    })
  }
  const [current, reference] = inputs.toReversed()
  return {
    status: 'read',
    labels,
    positive: Math.max(0, positive),
    rule: form.rule,
    hasProbabilities: form.score !== undefined || form.byLabel !== undefined,
    current: current!,
    ...(reference && { reference }),
  }
}

function readEach(sides: Sides, name: string): LabelColumn[] | Unread {
  const read: LabelColumn[] = []
  for (const column of columnsOf(sides, name)) {
    const labels = readLabels(column)
    if (labels === undefined) {
      return unread(
        'too_many_categories',
        `Column ${JSON.stringify(name)} holds more than ${MOST_LABELS} different labels.`,
      )
    }
    read.push(labels)
  }
  return read
}

function formOf(
  sides: Sides,
  { prediction }: ColumnMapping,
  targets: readonly LabelColumn[],
): PredictionForm | Unread {
  if (prediction !== undefined && typeof prediction === 'object' && !Array.isArray(prediction)) {
    return declaredForm(prediction as PredictionColumns)
  }
  const names = namesOf(prediction)
  if (names.length === 1) {
    const [name] = names
    return isProbability(columnsOf(sides, name!))
      ? { rule: 'the probability of the positive class', score: name! }
      : { rule: 'labels', label: name! }
  }
  const byLabel = new Map(names.map((name) => [labelOf(name), name]))
  const known = targets.flatMap(({ labels }) => labels)
  if (known.some((label) => byLabel.has(label))) {
    return { rule: 'one probability per label', byLabel }
  }
  return unread(
    'not_configured',
    `The prediction has ${names.length} columns, none of which is named like a label of the target. Say in the mapping which label each speaks of: prediction: { probabilities: { label: column } }.`,
  )
}

function declaredForm({ label, probabilities }: PredictionColumns): PredictionForm | Unread {
  const labelled = label === undefined ? {} : { label }
  const and = label === undefined ? '' : 'labels, and '
  if (typeof probabilities === 'string') {
    return {
      rule: `${and}the probability of the positive class`,
      ...labelled,
      score: probabilities,
    }
  }
  if (probabilities === undefined) {
    if (label !== undefined) return { rule: 'labels', label }
    return unread('not_configured', 'The mapping names neither a label nor probabilities.')
  }
  const entries: readonly (readonly [string, string])[] = Array.isArray(probabilities)
    ? probabilities.map((name: string) => [name, name] as const)
    : Object.entries(probabilities as Readonly<Record<string, string>>)
  const byLabel = new Map(entries.map(([name, column]) => [labelOf(name), column]))
  return { rule: `${and}one probability per label`, ...labelled, byLabel }
}

/** The label that a single column of probabilities is named like, if it is. */
function positiveByName(
  score: string | undefined,
  targets: readonly LabelColumn[],
): string | undefined {
  if (score === undefined) return undefined
  const label = labelOf(score)
  return targets.some(({ labels }) => labels.includes(label)) ? label : undefined
}

/** A batch of one class is still a question of two. */
function withTwoLabels(lists: readonly (readonly string[])[]): ReturnType<typeof joinLabels> {
  const joined = joinLabels(lists)
  const [only] = joined.labels
  if (joined.labels.length !== 1 || only === undefined) return joined
  const opposite = { '0': '1', '1': '0', false: 'true', true: 'false' }[only] ?? `not ${only}`
  return joinLabels([...lists.map((list) => (list.length > 0 ? [...list, opposite] : list))])
}

/** Of 0 and 1, and of `false` and `true`, one column of probabilities is that of 1 whichever is reported as positive; of other labels that of the positive one. */
function scoredByDefault(labels: readonly string[], positive: number): number {
  const isOrdered = [
    ['0', '1'],
    ['false', 'true'],
  ].some((known) => labels.every((label) => known.includes(label)))
  return isOrdered ? defaultPositive(labels) : positive
}

function defaultPositive(labels: readonly string[]): number {
  const one = labels.indexOf('1')
  if (one >= 0) return one
  const yes = labels.indexOf('true')
  return yes >= 0 ? yes : labels.length - 1
}

function recode({ labels, codes }: LabelColumn, codeOf: (label: string) => number): Int32Array {
  const places = Int32Array.from(labels, codeOf)
  if (places.every((place, code) => place === code)) return codes
  return codes.map((code) => (code < 0 ? -1 : places[code]!))
}

function readProbabilities(
  side: Side,
  { score, byLabel }: PredictionForm,
  { labels, codeOf }: ReturnType<typeof joinLabels>,
): Float64Array[] | Unread {
  if (score !== undefined) {
    const column = readNumbers(side, score)
    return 'status' in column ? column : [column]
  }
  if (byLabel === undefined) return []
  const columns = labels.map((): Float64Array | undefined => undefined)
  for (const [label, name] of byLabel) {
    const column = readNumbers(side, name)
    if ('status' in column) return column
    columns[codeOf(label)] = column
  }
  return columns.map((column) => column ?? new Float64Array(side.rows))
}
