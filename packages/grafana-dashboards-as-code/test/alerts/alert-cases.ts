/** What one rule is fed, a value a minute, and what it has to say when. */
export interface AlertCase {
  readonly title: string
  readonly series: readonly { readonly series: string; readonly values: string }[]
  /** Minutes at which the alert does not fire: before, while it waits, and after it has resolved. */
  readonly quiet: readonly number[]
  /** Minutes at which it fires. */
  readonly firing: readonly number[]
  /** What the alert carries beside the rule's severity. */
  readonly labels: Readonly<Record<string, string>>
  readonly description: string
}

const own = { environment: 'prod', model: 'm', version: 'v1', monitor: 'odds' }
const labels = 'monitor="odds",model="m",version="v1",environment="prod"'
const whose = ' Model: m. Version: v1. Environment: prod.'

/** A gauge that is at `calm` for ten minutes, at `alarming` for thirty, and at `calm` again. */
const risesAndFalls = (name: string, calm: number, alarming: number, more = '') => [
  { series: `${name}{${labels}${more}}`, values: `${calm}x9 ${alarming}x29 ${calm}x30` },
]
/** It fires ten minutes after the rise, and resolves with the fall. */
const afterTenMinutes = { quiet: [0, 9, 10, 19, 40, 60], firing: [20, 39] }
const atOnce = { quiet: [0, 9, 40, 60], firing: [10, 39] }

/** Every rule: it fires, not early, and resolves. */
export const alertCases: readonly AlertCase[] = [
  {
    title: 'High Data Drift',
    series: risesAndFalls('evidently_drift_share', 0.1, 0.4), // 0.1 is not above 0.1
    ...afterTenMinutes,
    labels: own,
    description: `40% of the features of monitor odds have drifted.${whose}`,
  },
  {
    title: 'Data Set Drifted',
    series: risesAndFalls('evidently_dataset_drift', 0, 1),
    ...afterTenMinutes,
    labels: own,
    description: `The latest report of monitor odds says that the data set has drifted.${whose}`,
  },
  {
    title: 'Feature Drifted',
    series: risesAndFalls('evidently_feature_drifted', 0, 1, ',feature="home odds"'),
    ...afterTenMinutes,
    labels: { ...own, feature: 'home odds' },
    description: `The latest report of monitor odds says that the feature home odds has drifted.${whose}`,
  },
  {
    title: 'Target Drifted',
    series: risesAndFalls('evidently_target_drifted', 0, 1),
    ...afterTenMinutes,
    labels: own,
    description: `The latest report of monitor odds says that the target has drifted.${whose}`,
  },
  {
    title: 'High Missing Values',
    series: risesAndFalls('evidently_missing_values_percentage', 5, 7.25),
    ...afterTenMinutes,
    labels: own,
    description: `7.2 percent of the current values of monitor odds are missing.${whose}`,
  },
  {
    title: 'Critical Alert',
    series: [
      ...risesAndFalls('evidently_alert', 0, 2, ',type="data_drift",severity="critical"'),
      {
        series: `evidently_alert{${labels},type="data_quality",severity="warning"}`,
        values: '3x70',
      },
    ],
    ...atOnce,
    labels: { ...own, type: 'data_drift' },
    description: `Critical alerts of type data_drift in the latest report of monitor odds: 2.${whose}`,
  },
  {
    title: 'Performance Degraded',
    series: [
      ...risesAndFalls('evidently_alert', 0, 1, ',type="performance",severity="critical"'),
      ...risesAndFalls('evidently_alert', 0, 2, ',type="performance",severity="warning"'),
      { series: `evidently_alert{${labels},type="performance",severity="info"}`, values: '3x70' },
    ],
    ...afterTenMinutes,
    labels: own,
    description: `Alerts about the performance of the model in the latest report of monitor odds: 3.${whose}`,
  },
  {
    title: 'Report Too Old',
    // generated at 0, and again after 27 hours
    series: [
      { series: `evidently_last_report_timestamp_seconds{${labels}}`, values: '0x1619 97200x30' },
    ],
    quiet: [60, 1560, 1570, 1620, 1640],
    firing: [1571, 1619],
    labels: own,
    description: `The latest report of monitor odds is 1d 2h 11m 0s old.${whose}`,
  },
  {
    title: 'No Reports',
    series: [{ series: `evidently_last_report_timestamp_seconds{${labels}}`, values: '_x40 1x20' }],
    quiet: [0, 29, 40, 50],
    firing: [30, 39],
    labels: {},
    description: 'Not one monitor exports metrics: nothing can be said, and no other rule fires.',
  },
  {
    title: 'Export Errors',
    series: [
      { series: 'evidently_export_errors_total{type="timeout"}', values: '0x9 2x90' },
      { series: 'evidently_export_errors_total{type="rejected"}', values: '7x100' },
    ],
    quiet: [0, 9, 71, 90],
    firing: [10, 40, 69],
    labels: { type: 'timeout' },
    description: 'Exports that failed within an hour, of type timeout: about 2.',
  },
  {
    title: 'Run Failures',
    series: [
      { series: `evidently_run_failures_total{${labels},stage="load"}`, values: '0x9 1x90' },
    ],
    quiet: [0, 9, 71, 90],
    firing: [10, 40, 69],
    labels: { ...own, stage: 'load' },
    description: `Runs of monitor odds that failed within an hour, at stage load: about 1.${whose}`,
  },
]
