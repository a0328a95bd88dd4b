import { z } from 'zod'

/** Returns the schema of a text that is never shown or logged. */
export function secret(what: string): z.ZodString {
  return z.string(`expected ${what}`).min(1, `expected ${what}`).meta({ writeOnly: true })
}
