/**
 * Every reason for which Leeway itself leaves something unjudged, with its meaning. `reason` in a report is one of these codes, or a
 * code of a drift test or check that a user registered.
 */
export const skipReasons = {
  missing_in_current: 'the column is in the reference but not in the current data',
  missing_in_reference: 'the column is in the current data but not in the reference',
  all_null: 'one side holds no value at all',
  no_rows: 'one side has no rows',
  type_changed: 'the two sides hold values of different kinds',
  constant: 'both sides hold one and the same value',
  too_many_categories:
    'nearly every value of the column is another one, so that shares of categories say nothing',
  too_few_rows: 'no verdict could be reached with so few rows',
  not_finite: 'the values or the statistic are not finite numbers',
  not_judged: 'columns of this kind or role are not tested for drift',
  test_not_applicable: 'the chosen test does not accept a column of this kind',
  needs_values: 'the reference is a stored profile, which does not hold what this needs',
  test_failed: 'the drift test raised an error',
  too_many_columns: 'of so many columns not every pair is compared',
  check_failed: 'the check raised an error',
  labels_disagree: 'the target and the prediction, or the two sides, speak of different labels',
  invalid_weights: 'the weights of the rows are not all finite numbers from 0',
  not_configured: 'what this part needs was not given (a target, a prediction, a task)',
} as const

/** A reason of `skipReasons`. */
export type SkipReason = keyof typeof skipReasons
