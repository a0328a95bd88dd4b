import type { MetricLabel } from './metric-definition.ts'

/** The label that tells a monitor's features apart; its values are the features' names, through `labelValue`. */
export const featureLabel: MetricLabel = { name: 'feature', help: 'name of the feature' }
