import { MappingType, type ValueMapping } from '@grafana/grafana-foundation-sdk/dashboard'
import type { ThresholdStep } from './panel-frame.ts'

/** The words and colours of `evidently_dataset_drift`. */
export const driftStateMappings: readonly ValueMapping[] = [
  {
    type: MappingType.ValueToText,
    options: {
      0: { text: 'stable', color: 'green', index: 0 },
      1: { text: 'drifted', color: 'red', index: 1 },
    },
  },
]

/** The same colours where only thresholds are read. */
export const driftStateSteps: readonly ThresholdStep[] = [
  { color: 'green' },
  { color: 'red', value: 1 },
]
