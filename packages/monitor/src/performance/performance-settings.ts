import type { RankingSettings } from './ranking-settings.ts'

/** How the performance of a model is judged, every default filled in. */
export interface PerformanceSettings {
  /** Name of the monitor, with which the ids of checks begin. */
  readonly monitor: string
  readonly alpha: number
  readonly tolerance: number
  readonly seed: string
  /** Columns to break the performance down by. */
  readonly segments: readonly string[]
  /** How many of the worst segments to search for. */
  readonly worstSegments: number
  readonly ranking: RankingSettings
  readonly sensitive: ReadonlySet<string>
  /** Whether the sides are compared by a test, or by Evidently's conditions. */
  readonly judgedBy: 'test' | 'evidently-conditions'
}
