/** How relations to the target are judged, every default filled in. */
export interface RelationSettings {
  readonly isEnabled: boolean
  /** Smallest shift of a relation that counts as large. */
  readonly threshold: number
  /** How important each feature is, the most important one 1. Absent: estimated from the reference. */
  readonly importance?: ReadonlyMap<string, number>
}

/** Smallest shift of a relation that counts as large, where the user names none: about 0.1 of Fisher's z. */
export const defaultRelationThreshold = 0.1

/** The name of the effect that a relation is judged by. */
export const relationEffectName = 'relation-shift'
