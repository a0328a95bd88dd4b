/** Metrics whose names are written otherwise than their identifiers. */
const written: Readonly<Record<string, string>> = {
  rocAuc: 'ROC AUC',
  prAuc: 'PR AUC',
  f1: 'F1',
  r2: 'R²',
  ndcg: 'NDCG',
  cohensKappa: 'Cohen’s kappa',
}

const dataSet: Readonly<Record<string, string>> = {
  'dataDrift.driftShare': 'The share of drifted columns',
  'dataDrift.driftedColumns': 'The number of drifted columns',
  'dataQuality.missingValuesPercentage': 'The percentage of missing values',
}

/** Returns a measure as the beginning of a sentence: `The effect of odds`, `The share of drifted columns`, `ROC AUC`. */
export function measureSubject(measure: string, column?: string): string {
  const name = measure.split('.').at(-1)!
  if (column !== undefined) return `The ${name} of ${column}`
  const [metric = name, cutOff] = name.split('@')
  const words = metric.replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase()
  const title = written[metric] ?? words.charAt(0).toUpperCase() + words.slice(1)
  return dataSet[measure] ?? (cutOff === undefined ? title : `${title} at ${cutOff}`)
}
