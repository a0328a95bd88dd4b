import { defineMetric, type MetricDefinition } from '../metric-definition.ts'

/** The stages of a run at which it can fail. */
export const runStages = [
  'load',
  'judge',
  'compare',
  'store',
  'export',
  'render',
  'notify',
] as const

/** One of `runStages`. */
export type RunStage = (typeof runStages)[number]

/** How many runs failed, by the stage at which they did. */
export const runFailuresTotal: MetricDefinition = defineMetric({
  name: 'evidently_run_failures_total',
  title: 'Failed runs',
  help: 'Runs that failed, by the stage at which they did.',
  type: 'counter',
  unit: 'failures',
  scope: 'monitor',
  labels: [{ name: 'stage', help: 'where the run failed', values: runStages }],
  bounds: { low: 0 },
  source: { kind: 'export', recorded: 'when a run fails' },
})
