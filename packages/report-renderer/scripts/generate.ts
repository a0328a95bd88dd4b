/**
 * Writes `src/generated/`: the Handlebars templates, precompiled in strict mode, and the page's style, fonts and script with their hashes.
 * The sources are `src/templates/*.hbs`, `src/page/*` and the font packages; a test checks that what is committed agrees with them.
 *
 * Run it with `pnpm generate`.
 */
import { writeFileSync } from 'node:fs'
import { generatedFiles } from './generated-files.ts'

for (const [path, content] of Object.entries(await generatedFiles())) {
  writeFileSync(new URL(`../src/generated/${path}`, import.meta.url), content)
}
