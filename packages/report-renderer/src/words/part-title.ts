const titles: Readonly<Record<string, string>> = {
  dataDrift: 'drift of the features',
  targetDrift: 'target drift',
  predictionDrift: 'prediction drift',
  relationDrift: 'relations to the target',
  dataQuality: 'data quality',
}

/** Returns what a report calls one of its parts (`skipped[].what`) in a reader's words; what is none of them comes back as it is. */
export function partTitle(what: string): string {
  return Object.hasOwn(titles, what) ? (titles[what] ?? what) : what
}
