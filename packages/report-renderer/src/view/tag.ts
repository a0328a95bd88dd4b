import type { Severity, Verdict } from '@leeway/monitoring-report'

/** A status as shape, colour and word together. `mark` names a symbol of the page's sprite, `tone` a colour. */
export interface Tag {
  readonly mark: 'triangle' | 'diamond' | 'ring' | 'tick' | 'dash'
  readonly tone: 'bad' | 'watch' | 'quiet' | 'good'
  readonly label: string
}

const verdictTags: Readonly<Record<Verdict, Tag>> = {
  drifted: { mark: 'triangle', tone: 'bad', label: 'Drifted' },
  stable: { mark: 'ring', tone: 'quiet', label: 'Stable' },
  skipped: { mark: 'dash', tone: 'quiet', label: 'Not judged' },
}

const severityTags: Readonly<Record<Severity, Tag>> = {
  critical: { mark: 'triangle', tone: 'bad', label: 'Critical' },
  warning: { mark: 'diamond', tone: 'watch', label: 'Warning' },
  info: { mark: 'ring', tone: 'quiet', label: 'Info' },
}

/** Returns the tag of a verdict. */
export function verdictTag(verdict: Verdict): Tag {
  return verdictTags[verdict]
}

/** Returns the tag of a severity. */
export function severityTag(severity: Severity): Tag {
  return severityTags[severity]
}

/** Returns the tag of a quality check: a failed one shows its severity. */
export function checkTag(status: 'passed' | 'failed' | 'skipped', severity: Severity): Tag {
  if (status === 'failed') return { ...severityTags[severity], label: 'Failed' }
  if (status === 'skipped') return verdictTags.skipped
  return { mark: 'tick', tone: 'quiet', label: 'Passed' }
}

/** Returns the tag of the model's performance beside the reference. */
export function performanceTag(status: 'stable' | 'degraded' | 'improved' | 'skipped'): Tag {
  if (status === 'degraded') return { mark: 'triangle', tone: 'bad', label: 'Worse' }
  if (status === 'improved') return { mark: 'tick', tone: 'good', label: 'Better' }
  return status === 'stable' ? verdictTags.stable : verdictTags.skipped
}
