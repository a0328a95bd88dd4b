// Runs the `leeway` command from its sources, in the folder that npm was called in. Plain JavaScript that old versions of Node read as well, so
// that what is missing is said in a sentence.
import { existsSync } from 'node:fs'
import process from 'node:process'

/** The oldest Node that reads TypeScript without a flag; the built command runs on older ones. */
const oldest = [22, 18]
const [major, minor] = process.versions.node.split('.').map(Number)

/** Returns what keeps the sources from running, or undefined. */
function obstacle() {
  const installed = new URL('../apps/cli/node_modules', import.meta.url)
  if (!existsSync(installed)) return 'nothing is installed yet; `npm run setup` does it, once'
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return undefined
  return `running from sources needs Node ${oldest.join('.')} or newer, found ${process.versions.node}; \`npm run setup\` installs one where it can`
}

const found = obstacle()
if (found === undefined) {
  process.chdir(process.env.INIT_CWD ?? '.')
  await import('../apps/cli/src/main.ts')
} else {
  console.error(`leeway: ${found}`)
  process.exitCode = 2
}
