/**
 * Writes `src/generated/`: the Handlebars templates, precompiled in strict mode, and the page's style, font and script with their hashes.
 * The sources are `src/templates/*.hbs`, `src/page/*` and the font package; a test checks that what is committed agrees with them.
 *
 * Run it with `pnpm generate`.
 */
import { writeFileSync } from 'node:fs'
import { generatedFiles } from './generated-files.ts'

for (const [path, content] of Object.entries(generatedFiles())) {
  writeFileSync(new URL(`../src/generated/${path}`, import.meta.url), content)
}
