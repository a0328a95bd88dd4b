import { describe, expect, it } from 'vitest'
import { datasetDrift } from '../src/index.ts'

describe('datasetDrift', () => {
  it.each([
    [['drifted', 'stable'], 0.5, 'drifted', 0.5],
    [['drifted', 'stable', 'stable'], 0.5, 'stable', 1 / 3],
    [['drifted', 'skipped', 'stable'], 0.5, 'drifted', 0.5],
    [['stable', 'stable'], 0, 'stable', 0],
    [['skipped'], 0.5, 'skipped', 0],
    [[], 0.5, 'skipped', 0],
  ] as const)('%j at %d is %s', (verdicts, driftShare, status, share) => {
    expect(datasetDrift(verdicts, driftShare)).toMatchObject({ status, driftShare: share })
  })
})
