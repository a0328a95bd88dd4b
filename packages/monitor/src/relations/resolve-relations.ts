import { requireColumn } from '../column-mapping.ts'
import { MonitorError } from '../monitor-error.ts'
import type { MlMonitorOptions } from '../monitor-options.ts'
import type { Policy } from '../policies/policy.ts'
import { relativeImportance } from './estimate-importance.ts'
import { defaultRelationThreshold, type RelationSettings } from './relation-settings.ts'

/**
 * Returns how relations are judged: by default where the target is and the policy asks whether a change is real and large; not where it does as Evidently does.
 *
 * @throws MonitorError `unknown_column`, `invalid_option`
 */
export function resolveRelations(
  {
    enableTargetDrift = true,
    enableRelationDrift,
    relationThreshold: threshold = defaultRelationThreshold,
    importance,
  }: Pick<
    MlMonitorOptions,
    'enableTargetDrift' | 'enableRelationDrift' | 'relationThreshold' | 'importance'
  >,
  { verdict }: Policy,
  columns: ReadonlySet<string>,
): RelationSettings {
  if (!(threshold >= 0 && threshold < Number.POSITIVE_INFINITY)) {
    throw invalid(`relationThreshold is ${threshold}, must be a number of at least 0`)
  }
  for (const [name, value] of Object.entries(importance ?? {})) {
    requireColumn(name, 'importance', columns)
    if (value >= 0 && value < Number.POSITIVE_INFINITY) continue
    throw invalid(`importance[${JSON.stringify(name)}] is ${value}, must be a number of at least 0`)
  }
  return {
    isEnabled: enableRelationDrift ?? (enableTargetDrift && verdict === 'real-and-large'),
    threshold,
    ...(importance === undefined
      ? {}
      : { importance: relativeImportance(Object.entries(importance)) }),
  }
}

function invalid(what: string): MonitorError {
  return new MonitorError('invalid_option', `monitor: ${what}`)
}
