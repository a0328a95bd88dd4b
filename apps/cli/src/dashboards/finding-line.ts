import type { LintFinding } from '@leeway/grafana-dashboards-as-code'
import { visibleText } from '../text/visible-text.ts'

/** Returns a finding on one line: the file, the place in it, what is wrong, and by which rule. */
export function findingLine(
  file: string,
  { rule, severity, panel, target, variable, message }: LintFinding,
): string {
  const place = [
    ...(panel === undefined ? [] : [`panel ${JSON.stringify(panel)}`]),
    ...(target === undefined ? [] : [`query ${target + 1}`]),
    ...(variable === undefined ? [] : [`variable ${variable}`]),
  ].join(', ')
  const parts = [file, ...(place === '' ? [] : [place]), message]
  return visibleText(`${parts.join(': ')} (${severity}, ${rule})`)
}
