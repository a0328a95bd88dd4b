import { samplesOf } from '@leeway/metric-catalogue'
import { expect, test } from 'vitest'
import { smallReport } from './small-report.ts'

test('alerts are counted by type and severity, each combination of them', () => {
  const alerts = ['a', 'b'].map((id) => ({
    id,
    type: 'data_quality' as const,
    severity: 'warning' as const,
    message: id,
  }))
  const counted = samplesOf(smallReport({ alerts })).filter(
    ({ name }) => name === 'evidently_alert',
  )
  expect(counted.map(({ labels }) => `${labels.type} ${labels.severity}`)).toEqual(
    expect.arrayContaining(['data_drift critical', 'performance info', 'target_drift warning']),
  )
  expect(counted.filter(({ value }) => value > 0)).toEqual([
    {
      name: 'evidently_alert',
      labels: expect.objectContaining({ type: 'data_quality', severity: 'warning' }),
      value: 2,
    },
  ])
})
