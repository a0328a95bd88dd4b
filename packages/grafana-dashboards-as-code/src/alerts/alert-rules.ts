import {
  alert,
  datasetDrift,
  driftShare,
  exportErrorsTotal,
  featureDrifted,
  lastReportTimestamp,
  missingValuesPercentage,
  runFailuresTotal,
  targetDrifted,
} from '@leeway/metric-catalogue'
import { dashboardUids } from '../dashboard-uids.ts'
import { driftPanelIds } from '../drift-analysis/panel-ids.ts'
import { panelIds } from '../ml-monitoring/panel-ids.ts'
import { ageOf } from '../queries/age-of.ts'
import { latestOf } from '../queries/latest-of.ts'
import { monitorLabels } from '../queries/monitor-labels.ts'
import { everywhere } from '../queries/query-scope.ts'
import { selectorOf } from '../queries/selector-of.ts'
import { type AlertRule, alertNamePrefix } from './alert-rule.ts'
import { type AlertSettings, completeAlertSettings } from './alert-settings.ts'

const scope = everywhere

/**
 * Returns Leeway's alert rules.
 *
 * Rules about verdicts hold as long as the report does that states them: a Pushgateway, and a process that lives on, show the last report for ever. That it has
 * become old is an alert of its own, and so is that there is none.
 *
 * @throws {DashboardError} `invalid_option`
 */
export function alertRules(given: Partial<AlertSettings> = {}): AlertRule[] {
  const settings = completeAlertSettings(given)
  const onMain = (panelId: number) => ({ dashboardUid: dashboardUids.mlMonitoring, panelId })
  const onDrift = (panelId: number) => ({ dashboardUid: dashboardUids.driftAnalysis, panelId })
  const rules: readonly Omit<AlertRule, 'name'>[] = [
    {
      title: 'High Data Drift',
      severity: 'warning',
      expr: latestOf(driftShare, scope),
      above: settings.driftShare,
      for: '10m',
      summary: 'Data drift detected in ML model.',
      description: '{value} of the features of monitor {monitor} have drifted.',
      valueFormat: 'humanizePercentage',
      panel: onDrift(driftPanelIds.driftShareOverTime),
    },
    {
      title: 'Data Set Drifted',
      severity: 'critical',
      expr: latestOf(datasetDrift, scope),
      above: 0,
      for: '10m',
      summary: 'A data set has drifted.',
      description: 'The latest report of monitor {monitor} says that the data set has drifted.',
      valueFormat: 'printf "%.0f"',
      panel: onDrift(driftPanelIds.datasetDrift),
    },
    {
      title: 'Feature Drifted',
      severity: 'info',
      expr: latestOf(featureDrifted, scope),
      above: 0,
      for: '10m',
      summary: 'A feature has drifted.',
      description:
        'The latest report of monitor {monitor} says that the feature {feature} has drifted.',
      valueFormat: 'printf "%.0f"',
      panel: onDrift(driftPanelIds.featureStates),
    },
    {
      title: 'Target Drifted',
      severity: 'warning',
      expr: latestOf(targetDrifted, scope),
      above: 0,
      for: '10m',
      summary: 'The target has drifted.',
      description: 'The latest report of monitor {monitor} says that the target has drifted.',
      valueFormat: 'printf "%.0f"',
      panel: onDrift(driftPanelIds.targetDriftOverTime),
    },
    {
      title: 'High Missing Values',
      severity: 'warning',
      expr: latestOf(missingValuesPercentage, scope),
      above: settings.missingValuesPercentage,
      for: '10m',
      summary: 'Many values are missing.',
      description: '{value} percent of the current values of monitor {monitor} are missing.',
      valueFormat: 'printf "%.1f"',
      panel: onMain(panelIds.missingPercentageOverTime),
    },
    {
      title: 'Critical Alert',
      severity: 'critical',
      expr: latestOf(alert, scope, { matching: ['severity="critical"'] }),
      above: 0,
      for: '0s',
      summary: 'A report states a critical alert.',
      description:
        'Critical alerts of type {type} in the latest report of monitor {monitor}: {value}.',
      valueFormat: 'printf "%.0f"',
      panel: onMain(panelIds.alertsNow),
    },
    {
      title: 'Performance Degraded',
      severity: 'warning',
      expr: `sum by (${monitorLabels.join(', ')}) (${latestOf(alert, scope, { matching: ['type="performance"', 'severity=~"warning|critical"'] })})`,
      above: 0,
      for: '10m',
      summary: 'A model predicts worse than it did.',
      description:
        'Alerts about the performance of the model in the latest report of monitor {monitor}: {value}.',
      valueFormat: 'printf "%.0f"',
      panel: onMain(panelIds.accuracy),
    },
    {
      title: 'Report Too Old',
      severity: 'warning',
      expr: ageOf(lastReportTimestamp, scope),
      above: settings.reportAgeSeconds,
      for: '10m',
      summary: 'A monitor has had no report for too long.',
      description: 'The latest report of monitor {monitor} is {value} old.',
      valueFormat: 'humanizeDuration',
      panel: onMain(panelIds.reportAgeOverTime),
    },
    {
      title: 'No Reports',
      severity: 'warning',
      expr: `absent(${selectorOf(lastReportTimestamp, scope)})`,
      above: 0,
      for: '30m',
      summary: 'There are no metrics of any report.',
      description: 'Not one monitor exports metrics: nothing can be said, and no other rule fires.',
      valueFormat: 'printf "%.0f"',
      panel: onMain(panelIds.reportAge),
    },
    {
      title: 'Export Errors',
      severity: 'warning',
      expr: `sum by (type) (increase(${selectorOf(exportErrorsTotal, scope)}[1h]))`,
      above: 0,
      for: '0s',
      summary: 'Reports could not be exported.',
      description: 'Exports that failed within an hour, of type {type}: about {value}.',
      valueFormat: 'printf "%.0f"',
      panel: onMain(panelIds.exportErrorsOverTime),
    },
    {
      title: 'Run Failures',
      severity: 'warning',
      expr: `sum by (${[...monitorLabels, 'stage'].join(', ')}) (increase(${selectorOf(runFailuresTotal, scope)}[1h]))`,
      above: 0,
      for: '0s',
      summary: 'Runs of a monitor failed.',
      description:
        'Runs of monitor {monitor} that failed within an hour, at stage {stage}: about {value}.',
      valueFormat: 'printf "%.0f"',
      panel: onMain(panelIds.runFailuresOverTime),
    },
  ]
  return rules.map((rule) => ({
    ...rule,
    name: `${alertNamePrefix}${rule.title.replaceAll(' ', '')}`,
  }))
}
