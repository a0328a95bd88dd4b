import { readFileSync, writeFileSync } from 'node:fs'
import { withPolicyTables } from './with-policy-tables.ts'

const document = new URL('../../../../docs/choosing-a-test.md', import.meta.url)
writeFileSync(document, withPolicyTables(readFileSync(document, 'utf8')))
