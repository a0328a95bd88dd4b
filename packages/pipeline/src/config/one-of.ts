import { z } from 'zod'
import { nearestName } from '../yaml/nearest-name.ts'

/** Returns the schema of one of several names. Its message has the name that was probably meant, or else all. */
export function oneOf<const T extends string>(
  what: string,
  names: readonly T[],
): z.ZodEnum<{ [K in T]: K }> {
  return z.enum(names, {
    error: ({ input }) => {
      const meant = typeof input === 'string' ? nearestName(input, names) : undefined
      return meant === undefined
        ? `expected ${what}: ${names.join(', ')}`
        : `expected ${what}, did you mean '${meant}'?`
    },
  })
}
