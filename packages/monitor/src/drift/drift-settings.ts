import type { DriftTestRegistry, Kind } from '@leeway/stats-core'
import type { CorrectionName } from '../policies/corrections.ts'
import type { Policy } from '../policies/policy.ts'

/** How the columns of a monitor are judged, every default filled in. */
export interface DriftSettings {
  readonly policy: Policy
  readonly registry: DriftTestRegistry
  readonly alpha: number
  /** As the user gave it. */
  readonly driftThreshold: number | undefined
  /** For columns without one of their own: the user's, else the policy's. */
  readonly correction: CorrectionName
  readonly corrections: ReadonlyMap<string, CorrectionName>
  readonly correctionsByKind: Readonly<Partial<Record<Kind, CorrectionName>>>
  readonly seed: string
  readonly tests: ReadonlyMap<string, string>
  readonly testsByKind: Readonly<Partial<Record<Kind, string>>>
  readonly thresholds: ReadonlyMap<string, number>
  readonly thresholdsByKind: Readonly<Partial<Record<Kind, number>>>
  /** Columns of which no value may be shown. */
  readonly sensitive: ReadonlySet<string>
}

/** Smallest effect that counts as large, where the user names none. */
export const defaultEffectThreshold = 0.1
