/** The uids that dashboards have unless they are given another; alert rules link to them. */
export const dashboardUids = {
  mlMonitoring: 'leeway-ml-monitoring',
  driftAnalysis: 'leeway-drift-analysis',
} as const
