/**
 * What a person, or another tool, says about a report. The renderer itself gives no causes; what stands here is printed where its own sentences would stand, and marked as commentary.
 */
export interface Commentary {
  /** Who says it. @defaultValue 'Commentary' */
  readonly author?: string
  /** Stands in place of the headline. */
  readonly headline?: string
  /** Stands above the figures of the verdict. */
  readonly summary?: string
  /** What changed, the most important first. */
  readonly findings?: readonly Remark[]
  /** What to do next. */
  readonly actions?: readonly Remark[]
}

/** One finding or action. */
export interface Remark {
  readonly title: string
  readonly detail?: string
  /** The column that it is about: its distribution is drawn beside it. */
  readonly column?: string
}
