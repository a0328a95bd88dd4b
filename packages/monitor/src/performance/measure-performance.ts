import type {
  ClassificationMetrics,
  ClassificationPerformance,
  Performance,
  RankingPerformance,
  RegressionPerformance,
} from '@leeway/monitoring-report'
import { rankingMetrics, trivialRanking } from '@leeway/stats-core/performance'
import { type ColumnMapping, namesOf } from '../column-mapping.ts'
import { errorsByFeature } from './errors-by-feature.ts'
import type { InferredTask } from './infer-task.ts'
import { labelsHidden } from './labels/labels-hidden.ts'
import { measureClassification, THRESHOLD } from './measure-classification.ts'
import { measureRegression } from './measure-regression.ts'
import type { RankingSettings } from './ranking-settings.ts'
import { readClassification } from './read-classification.ts'
import { readRanking } from './read-ranking.ts'
import { readRegression } from './read-regression.ts'
import { classificationTask } from './segments/classification-task.ts'
import { describeSegments, type SegmentOptions } from './segments/describe-segments.ts'
import { regressionTask } from './segments/regression-task.ts'
import type { Sides } from './side.ts'
import type { Unread } from './unread.ts'

/** What is measured, and how. */
export interface Measurement {
  readonly sides: Sides
  readonly target: string
  readonly mapping: ColumnMapping
  readonly task: InferredTask
  readonly seed: string
  readonly sensitive: ReadonlySet<string>
  readonly segments: SegmentOptions
  readonly ranking: RankingSettings
}

/** Returns the metrics of a model, unjudged. */
export function measurePerformance(measurement: Measurement): Performance | Unread {
  const { task } = measurement.task
  if (task === 'classification') return ofClassification(measurement)
  return task === 'regression' ? ofRegression(measurement) : ofRanking(measurement)
}

function identityOf({ target, mapping, task }: Measurement) {
  return {
    target,
    prediction: [...namesOf(mapping.prediction)],
    ...(mapping.weight !== undefined && task.task !== 'ranking' && { weight: mapping.weight }),
    taskRule: task.rule,
  }
}

function ofClassification(measurement: Measurement): ClassificationPerformance | Unread {
  const { sides, target, mapping, seed, sensitive } = measurement
  const outcomes = [target, ...namesOf(mapping.prediction)]
  const isSensitive = outcomes.some((name) => sensitive.has(name))
  const read = readClassification(sides, target, mapping, isSensitive)
  if (read.status === 'unread') return read
  const { labels, positive } = read
  const measured = measureClassification(read, seed)
  const segments = describeSegments(classificationTask(read, seed), measurement.segments)
  const shown = isSensitive
    ? (metrics: ClassificationMetrics) => labelsHidden(metrics, labels)
    : (metrics: ClassificationMetrics) => metrics
  return {
    task: 'classification',
    ...identityOf(measurement),
    predictionRule: read.rule,
    ...(!isSensitive && { labels: [...labels] }),
    ...(!isSensitive && labels.length === 2 && { positiveLabel: labels[positive]! }),
    ...(read.hasProbabilities && labels.length === 2 && { threshold: THRESHOLD }),
    current: shown(measured.current),
    ...(measured.reference && { reference: shown(measured.reference) }),
    trivial: measured.trivial,
    ...(segments.length > 0 && { segments }),
  }
}

function ofRegression(measurement: Measurement): RegressionPerformance | Unread {
  const read = readRegression(measurement.sides, measurement.target, measurement.mapping)
  if (read.status === 'unread') return read
  const measured = measureRegression(read)
  const bounds = measured.current.errorGroups
  const features = measurement.segments.searched.map(({ current }) => current)
  const byFeature = bounds === undefined ? [] : errorsByFeature(read.current, features, bounds)
  const segments = describeSegments(regressionTask(read), measurement.segments)
  return {
    task: 'regression',
    ...identityOf(measurement),
    predictionRule: 'amounts',
    ...measured,
    ...(byFeature.length > 0 && { errorByFeature: byFeature }),
    ...(segments.length > 0 && { segments }),
  }
}

function ofRanking(measurement: Measurement): RankingPerformance | Unread {
  const { sides, target, mapping, ranking } = measurement
  const read = readRanking(sides, target, mapping, ranking)
  if (read.status === 'unread') return read
  const { current, reference, known } = read
  const { itemFeatures: _, interactions: __, ...choices } = ranking
  const options = { ...choices, ...known }
  return {
    task: 'ranking',
    ...identityOf(measurement),
    predictionRule: 'scores, higher first',
    current: rankingMetrics(current, options),
    ...(reference && { reference: rankingMetrics(reference, options) }),
    trivial: trivialRanking(current, choices),
  }
}
