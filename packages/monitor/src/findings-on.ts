import { expectationsByColumn } from './checks/expectations-by-column.ts'
import type { Role } from './column-mapping.ts'
import type { ColumnFinding } from './drift/examine-column.ts'
import { type ExaminedPair, examineColumns } from './drift/examine-columns.ts'
import type { MapColumns } from './drift/map-columns.ts'
import type { ColumnPair } from './drift/pair-column.ts'
import { type ColumnPlan, planColumns } from './drift/plan-columns.ts'
import { refineScores } from './drift/refine-scores.ts'
import type { PreparedQuality } from './quality/prepare-quality.ts'
import type { MonitorSettings } from './resolve-settings.ts'

/** What is asked of the columns besides the settings. */
export interface FindingsRequest {
  readonly quality: PreparedQuality
  readonly includePredictions: boolean
  /** Of the report, milliseconds since 1970. */
  readonly now: number
}

/** Columns with how they are judged, by role, and what each of them shows. */
export interface Findings {
  readonly plans: ReadonlyMap<Role, readonly ColumnPlan[]>
  readonly findings: ReadonlyMap<ColumnPair, ColumnFinding>
}

/** Returns how the columns are judged and what they show, each examined once through `mapColumns`, and again where more draws can change a verdict. */
export async function findingsOn(
  pairs: readonly ColumnPair[],
  settings: MonitorSettings,
  { quality, includePredictions, now }: FindingsRequest,
  mapColumns: MapColumns | undefined,
): Promise<Findings> {
  const plans = planRoles(pairs, settings, includePredictions)
  const examined = examinations(pairs, [...plans.values()].flat(), settings, quality, now)
  const findings = await drawnAsNeeded(
    plans,
    await examineColumns(examined, mapColumns),
    (unsettled, resolution) =>
      examinations(
        unsettled.map(({ pair }) => pair),
        unsettled,
        { ...settings, enableDataQuality: false },
        quality,
        now,
      ).map(({ pair, examination }) => ({
        pair,
        examination: { ...examination, isJudged: false, resolution },
      })),
    mapColumns,
  )
  return { plans, findings }
}

/** Features, target and predictions, as far as they are judged: three families of tests, each corrected on its own. */
function planRoles(
  pairs: readonly ColumnPair[],
  { enableDataDrift, enableTargetDrift, drift }: MonitorSettings,
  includePredictions: boolean,
): Map<Role, ColumnPlan[]> {
  const judged = {
    feature: enableDataDrift,
    target: enableTargetDrift,
    prediction: includePredictions,
  }
  return new Map(
    (['feature', 'target', 'prediction'] as const)
      .filter((role) => judged[role])
      .map((role) => [
        role,
        planColumns(
          pairs.filter((pair) => pair.reference.role === role),
          drift,
        ),
      ]),
  )
}

function examinations(
  pairs: readonly ColumnPair[],
  plans: readonly ColumnPlan[],
  { enableDataQuality, drift: { policy, seed, sensitive }, quality: { checks } }: MonitorSettings,
  quality: PreparedQuality,
  now: number,
): ExaminedPair[] {
  const planOf = new Map(plans.map((plan) => [plan.pair, plan]))
  const expected = enableDataQuality
    ? expectationsByColumn(quality.expectations, checks)
    : new Map()
  return pairs.flatMap((pair) => {
    const plan = planOf.get(pair)
    if (plan === undefined && !enableDataQuality) return []
    const assignment = plan?.assignment
    const examination = {
      ...(assignment?.status === 'assigned' ? { assignment } : {}),
      level: plan?.level ?? 1,
      settings: { policy, seed },
      isSensitive: sensitive.has(pair.reference.name),
      isJudged: plan !== undefined,
      isDescribed: enableDataQuality,
      expectations: expected.get(pair.reference.name) ?? [],
      now,
    }
    return [{ pair, examination }]
  })
}

/** The p-values that are drawn are drawn on where a verdict depends on it, among the columns of each role. */
async function drawnAsNeeded(
  plans: ReadonlyMap<Role, readonly ColumnPlan[]>,
  findings: ReadonlyMap<ColumnPair, ColumnFinding>,
  scoresOnly: (unsettled: readonly ColumnPlan[], resolution: number) => ExaminedPair[],
  mapColumns: MapColumns | undefined,
): Promise<ReadonlyMap<ColumnPair, ColumnFinding>> {
  let refined = findings
  for (const family of plans.values()) {
    refined = await refineScores(family, refined, (unsettled, resolution) =>
      examineColumns(scoresOnly(unsettled, resolution), mapColumns),
    )
  }
  return refined
}
