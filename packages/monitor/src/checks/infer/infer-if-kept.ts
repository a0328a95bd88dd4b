import { keptOr } from '../../drift/kept-or.ts'
import type { Expectation } from '../expectation.ts'

/** An expectation, or the check of which a stored profile of the reference does not tell whether it would be one. */
export type Inference = Expectation | Undecided

/** What would be expected perhaps, if the data were there. */
export interface Undecided {
  /** Id of the check. */
  readonly undecided: string
  /** Absent for a check of the data set. */
  readonly column?: string
}

/** Returns the expectations that `infer` reads off the reference, or that the check is undecided where a stored profile does not hold what they are read off. */
export function inferIfKept(
  of: Undecided,
  infer: () => readonly Expectation[],
): readonly Inference[] {
  return keptOr(infer, () => [of])
}
