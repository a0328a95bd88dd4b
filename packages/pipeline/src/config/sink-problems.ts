import type { FileIssue } from '../yaml/describe-issue.ts'
import type { LeewayConfig } from './leeway-config.ts'
import type { Environment } from './read-config.ts'
import { addressOf } from './sink-variables.ts'
import { sinkNames } from './sinks-schema.ts'

/** Returns what file and environment together leave unsaid of sinks: the address of one, or one that a monitor names. */
export function sinkProblems({ sinks, monitors }: LeewayConfig, env: Environment): FileIssue[] {
  const withoutAddress = sinkNames.flatMap((sink): FileIssue[] => {
    const { option, variable } = addressOf(sink)
    const isMissing = sinks[sink] !== undefined && !Object.hasOwn(sinks[sink], option)
    if (!isMissing || env[variable]) return []
    const message = `sinks.${sink}: ${option} is missing; write it, or set ${variable}`
    return [{ path: ['sinks', sink], message }]
  })
  const notConfigured = monitors.flatMap((monitor, index) =>
    (monitor.sinks ?? []).flatMap((sink, place): FileIssue[] => {
      const { variable } = addressOf(sink)
      if (sinks[sink] !== undefined || env[variable]) return []
      const path = ['monitors', index, 'sinks', place]
      return [
        {
          path,
          message: `${path.join('.')}: the sink ${sink} is not configured; write sinks.${sink}, or set ${variable}`,
        },
      ]
    }),
  )
  return [...withoutAddress, ...notConfigured]
}
