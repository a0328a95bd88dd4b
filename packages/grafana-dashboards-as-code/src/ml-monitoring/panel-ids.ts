/**
 * The ids of the ML monitoring dashboard's rows and panels. Links, alerts and rendered images refer to them: an id is never changed,
 * and that of a removed panel never given to another.
 */
export const panelIds = {
  overviewRow: 1,
  driftRow: 2,
  dataQualityRow: 3,
  monitoringRow: 4,
  datasetDrift: 11,
  driftShare: 12,
  driftedFeatures: 13,
  missingValues: 14,
  exportAge: 15,
  exportErrors: 16,
  datasetDriftOverTime: 21,
  driftShareOverTime: 22,
  driftedFeaturesOverTime: 23,
  missingPercentageOverTime: 31,
  missingCountOverTime: 32,
  generationTime: 41,
  generationTimeHeatmap: 42,
  exportAgeOverTime: 43,
  exportErrorsOverTime: 44,
} as const
