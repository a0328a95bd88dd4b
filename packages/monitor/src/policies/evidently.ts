import type { Policy } from './policy.ts'

/** Evidently 0.4.40 takes up to so many values of the reference for few. */
const FEW = 1000

/**
 * The choices of Evidently 0.4.40, for the same verdicts: its tests, chosen by its table, each with its own threshold, nothing corrected.
 *
 * Where Evidently fails as a whole or counts a score that is no number as stable, the column is skipped with a reason.
 */
export const evidently: Policy = Object.freeze<Policy>({
  name: 'evidently',
  version: '1',
  verdict: 'own-score',
  correction: 'none',
  rules: [
    { kind: 'numeric', referenceValues: { atMost: FEW }, distinctValues: { atMost: 2 }, test: 'z' },
    {
      kind: 'numeric',
      referenceValues: { atMost: FEW },
      distinctValues: { atLeast: 3, atMost: 5 },
      test: 'chisquare',
    },
    {
      kind: 'numeric',
      referenceValues: { atMost: FEW },
      distinctValues: { atLeast: 6 },
      test: 'ks',
    },
    {
      kind: 'numeric',
      referenceValues: { atLeast: FEW + 1 },
      distinctValues: { atMost: 5 },
      test: 'jensenshannon',
    },
    {
      kind: 'numeric',
      referenceValues: { atLeast: FEW + 1 },
      distinctValues: { atLeast: 6 },
      test: 'wasserstein',
    },
    {
      kind: 'categorical',
      referenceValues: { atMost: FEW },
      distinctValues: { atMost: 2 },
      test: 'z',
    },
    {
      kind: 'categorical',
      referenceValues: { atMost: FEW },
      distinctValues: { atLeast: 3 },
      test: 'chisquare',
    },
    { kind: 'categorical', referenceValues: { atLeast: FEW + 1 }, test: 'jensenshannon' },
    { kind: 'text', referenceValues: { atMost: FEW }, test: 'perc_text_content_drift' },
    { kind: 'text', referenceValues: { atLeast: FEW + 1 }, test: 'abs_text_content_drift' },
  ],
  undecidable: 'judge',
  counts: 'features-and-outcomes',
  features: 'listed',
  text: 'by-mapping',
  numericOutcomes: 'by-task',
  expectations: 'evidently',
  performance: 'evidently-conditions',
})
