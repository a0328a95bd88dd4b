import type { MonitoringReport } from '@leeway/monitoring-report'
import { fullReport } from './full-report.ts'

/** Texts that break out of their place where escaping is forgotten. Each would set `window.pwned` if it ran. */
export const hostileTexts: readonly string[] = [
  '</script><script>window.pwned=1</script>',
  '<img src=x onerror="window.pwned=2">',
  '<svg onload="window.pwned=3">',
  '" onmouseover="window.pwned=4" autofocus onfocus="window.pwned=4" x="',
  "' onfocus='window.pwned=5' tabindex='0' x='",
  '</title></svg></style><script>window.pwned=6</script>',
  '{{constructor.constructor "window.pwned=7"}}',
  '<style>*{display:none}</style><!--',
  'javascript:window.pwned=8',
  '`;window.pwned=9;`',
  'line\nbreak\r\ttab \u2028 separator \u0000 nul',
  '\u202egnp.exe\u202c \u200b\ufeff',
  '\u{1f45f}\u{1f9d1}\u200d\u{1f4bb} \u05d0\u05d1\u05d2 \u0627\u0644\u0639\u0631\u0628\u064a\u0629 \ud800',
  `${'a_very_long_column_name_'.repeat(12)}${'\u00fc'.repeat(12)}`,
  '__proto__',
  'toHTML',
  '',
]

/** Every key that holds a text of the user's, not a code of the contract. */
const userTexts = new Set([
  'name',
  'detail',
  'message',
  'column',
  'value',
  'fingerprint',
  'runId',
  'policyVersion',
  'policy',
  'seed',
  'feature',
  'target',
  'what',
  'label',
  'segment',
  'expected',
  'acceptedBy',
  'previousRunId',
  'reason',
  'test',
  'check',
  'measure',
  'correction',
  'id',
  'from',
  'to',
])

const userLists = new Set([
  'columns',
  'categories',
  'labels',
  'prediction',
  'newlyDrifted',
  'stillDrifted',
  'recovered',
  'appeared',
  'disappeared',
])

/** Returns a report with every text that a user's data can reach replaced by what `next` gives. */
export function withTexts(report: MonitoringReport, next: () => string): MonitoringReport {
  const visit = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return userTexts.has(key) ? next() : value
    if (Array.isArray(value)) {
      return value.map((item) =>
        typeof item === 'string' && userLists.has(key) ? next() : visit(item, key),
      )
    }
    if (typeof value !== 'object' || value === null) return value
    const entries = Object.entries(value).map(([name, item]): [string, unknown] => {
      if (name === 'labels' && !Array.isArray(item)) {
        return [
          name,
          Object.fromEntries(
            Object.keys(item as object).map((key) => [`${key} ${next()}`, next()]),
          ),
        ]
      }
      return [name, visit(item, name)]
    })
    return Object.fromEntries(entries)
  }
  return visit(report, '') as MonitoringReport
}

/** Returns a report in which every text is hostile. */
export function hostileReport(): MonitoringReport {
  let index = 0
  return withTexts(fullReport(), () => hostileTexts[index++ % hostileTexts.length] ?? '')
}
