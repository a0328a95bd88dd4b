import type { Alert } from '@leeway/monitoring-report'
import { expect, it } from 'vitest'
import { orderAlerts } from '../../src/view/order-alerts.ts'
import { exampleReport } from '../support/example-report.ts'

it('puts the severe first, then the whole data set, then the largest drift, then the largest number', () => {
  const missing = (column: string, value: number): Alert => ({
    id: column,
    type: 'data_quality',
    severity: 'warning',
    message: column,
    column,
    value,
  })
  const report = exampleReport('drifted')
  const info: Alert = { id: 'i', type: 'data_quality', severity: 'info', message: 'i' }
  const alerts = [info, missing('few', 0.1), missing('many', 0.9), ...report.alerts.toReversed()]
  const ordered = orderAlerts({ ...report, alerts })
  expect(ordered.map(({ column, type }) => column ?? type)).toEqual([
    'data_drift',
    'home_team',
    'home_odds',
    'away_odds',
    'draw_odds',
    'predicted_result',
    'many',
    'few',
    'data_quality',
  ])
})
