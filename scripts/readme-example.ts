import { readFileSync } from 'node:fs'

const fence = /^```ts\n([\s\S]*?)^```$/m

/**
 * Returns the first TypeScript block of a README: the example that a test runs.
 *
 * @throws {Error} when the file has none.
 */
export function readmeExample(readme: string | URL): string {
  const code = fence.exec(readFileSync(readme, 'utf8'))?.[1]
  if (code === undefined)
    throw new Error(`${readme}: expected a fenced block that starts with \`\`\`ts, found none`)
  return code
}

const namedImport = /^import \{([^}]*)\} from ('[^']+')/gm
const defaultImport = /^import (\w+) from ('[^']+')(?: with \{[^}]*\})?/gm

/** Returns an example as CommonJS: its imports become calls of `require`, and its top-level `await` gets a function around it. */
export function asCommonJs(code: string): string {
  const body = code
    .replace(namedImport, (_, names: string, from: string) => {
      const bindings = names
        .split(',')
        .filter((name) => name.trim() !== '' && !name.trim().startsWith('type '))
      return `const {${bindings.join(',').replaceAll(' as ', ': ')}} = require(${from})`
    })
    .replace(defaultImport, 'const $1 = require($2)')
  if (/^import /m.test(body)) throw new Error(`an import that asCommonJs does not know:\n${body}`)
  return `async function main() {\n${body}\n}\nvoid main()\n`
}
