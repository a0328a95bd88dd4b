import type { Policy } from './policy.ts'

/** `calibrated` as it chose before outcomes of few numbers were read as labels and categories judged by three questions; the drift tests are today's. Chosen as `calibrated@1`. */
export const calibrated1: Policy = Object.freeze<Policy>({
  name: 'calibrated',
  version: '1',
  verdict: 'real-and-large',
  correction: 'benjamini-hochberg',
  rules: [
    { kind: 'numeric', test: 'rank-omnibus' },
    { kind: 'categorical', test: 'chi-square-homogeneity' },
  ],
})

/**
 * The default policy: a change must be real (a valid test says so after Benjamini-Hochberg correction) and large (its effect reaches the
 * drift threshold).
 */
export const calibrated: Policy = Object.freeze<Policy>({
  ...calibrated1,
  version: '2',
  rules: [
    { kind: 'numeric', test: 'rank-omnibus' },
    { kind: 'categorical', test: 'categorical-omnibus' },
  ],
  numericOutcomes: 'by-values',
})
