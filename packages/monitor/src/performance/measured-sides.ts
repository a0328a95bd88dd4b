/** Metrics of the current data, of the reference where it has what they take, and of a model without features on the current data. */
export interface MeasuredSides<Metrics> {
  readonly current: Metrics
  readonly reference?: Metrics
  readonly trivial: Metrics
}
