import { readFileSync } from 'node:fs'
import { Ajv2019 } from 'ajv/dist/2019.js'
import { parse } from 'yaml'

/** The schema of the Compose Specification; where it comes from stands in the README. */
const schema = readFileSync(new URL('../test/schemas/compose-spec.json', import.meta.url), 'utf8')

/** Returns what is wrong with a Compose file, or `''`. */
export function composeProblems(code: string): string {
  const { $schema, ...definitions } = JSON.parse(schema, withoutIds)
  const ajv = new Ajv2019({ strict: false, validateFormats: false, allErrors: true })
  const isCompose = ajv.compile(definitions)
  return isCompose(parse(code)) ? '' : ajv.errorsText(isCompose.errors, { separator: '\n' })
}

/** Without `id`, by which drafts of JSON Schema before 2019 named parts; nothing refers to them. */
function withoutIds(key: string, value: unknown): unknown {
  return key === 'id' && typeof value === 'string' ? undefined : value
}
