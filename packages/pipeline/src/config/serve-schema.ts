import { z } from 'zod'
import { secret } from './secret.ts'

/** Where `leeway serve` answers. */
export const serverSchema = z.strictObject({
  host: z
    .string('expected a host name or address')
    .min(1, 'expected a host name or address')
    .default('127.0.0.1')
    .describe('address that is listened on; any but 127.0.0.1, ::1 and localhost needs a token'),
  port: z
    .int('expected a port')
    .min(0, 'expected a port from 0 to 65535')
    .max(65535, 'expected a port from 0 to 65535')
    .default(8338)
    .describe('0: any that is free'),
  token: secret('a token')
    .min(16, 'expected a token of at least 16 characters')
    .exactOptional()
    .describe('asked for by everything but /metrics, /healthz and /readyz'),
})

const count = (what: string, least: number, most: number): z.ZodInt => {
  const expected = `expected ${what} from ${least} to ${most}`
  return z.int(expected).min(least, expected).max(most, expected)
}

/** How `leeway serve` runs monitors. */
export const schedulerSchema = z.strictObject({
  concurrency: count('a number of runs', 1, 64).default(1).describe('monitors run at a time'),
  catchUp: count('a number of windows', 1, 100)
    .default(7)
    .describe('windows of a monitor that are made up for after a time in which nothing ran'),
  timeoutSeconds: count('seconds', 1, 86_400)
    .default(3600)
    .describe('a run that takes longer counts as failed'),
  graceSeconds: count('seconds', 0, 3600)
    .default(25)
    .describe('how long runs may go on after SIGTERM; keep it below the 30 seconds of Kubernetes'),
})
