import { z } from 'zod'
import { leewayConfigSchema } from './leeway-config.ts'

/** Returns the JSON Schema (draft 2020-12) of `leeway.yaml`, for editors that complete and check it. */
export function configJsonSchema(): object {
  return {
    title: 'leeway.yaml',
    ...z.toJSONSchema(leewayConfigSchema, { io: 'input' }),
  }
}
