import type { Policy } from './policy.ts'

/**
 * The default policy: a change must be real (a valid test says so after Benjamini-Hochberg correction) and large (its effect reaches the
 * drift threshold).
 */
export const calibrated: Policy = Object.freeze<Policy>({
  name: 'calibrated',
  version: '2',
  verdict: 'real-and-large',
  correction: 'benjamini-hochberg',
  rules: [
    { kind: 'numeric', test: 'rank-omnibus' },
    { kind: 'categorical', test: 'chi-square-homogeneity' },
  ],
})
