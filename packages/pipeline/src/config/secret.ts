import { z } from 'zod'

/** The schemas of texts that are never shown; JSON Schemas mark them `writeOnly`. */
const secrets: z.core.$ZodRegistry<{ writeOnly: true }> = z.registry()

/** Returns the schema of a text that is never shown or logged. */
export function secret(what: string): z.ZodString {
  return z
    .string(`expected ${what}`)
    .min(1, `expected ${what}`)
    .register(secrets, { writeOnly: true })
    .meta({ writeOnly: true })
}
