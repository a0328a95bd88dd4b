/** What Evidently 0.4.40 took for one data set on another machine. */
export interface EvidentlyFigures {
  readonly rows: number
  readonly columns: number
  /** Seconds of DataDriftPreset, DataQualityPreset and ClassificationPreset (probabilities), by the clock and of processor time. */
  readonly seconds: readonly [drift: number, quality: number, classification: number]
  readonly processor: readonly [drift: number, quality: number, classification: number]
  /** Processor time of the default drift tests alone, which are calls of pandas and SciPy: what one machine is measured by against another. */
  readonly yardstick: number
}

/**
 * Measured on the portable data (Python 3.11.2, pandas 1.5.3, SciPy 1.10.1, scikit-learn 1.2.1, two Intel Xeon at 2.80 GHz, each report in a fresh process; importing and reading the data are left
 * out). Everything Evidently does takes one thread.
 */
export const evidentlyFigures: readonly EvidentlyFigures[] = [
  {
    rows: 1_000_000,
    columns: 20,
    seconds: [106.3, 93.19, 59.53],
    processor: [77.04, 92.39, 56.59],
    yardstick: 20.18,
  },
  {
    rows: 100_000,
    columns: 50,
    seconds: [17.95, 17.75, 6.25],
    processor: [17.61, 17.24, 6.18],
    yardstick: 3.02,
  },
]
