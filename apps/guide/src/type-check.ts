import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from './make-folder.ts'
import { run } from './run.ts'

/** Returns what the TypeScript compiler says of files in a folder, or `''` where it finds nothing wrong; as strict as this repository. */
export async function typeCheck(folder: string, files: readonly string[]): Promise<string> {
  const config = {
    extends: join(root, 'tsconfig.base.json'),
    compilerOptions: {
      noEmit: true,
      isolatedDeclarations: false,
      declaration: false,
      noUnusedLocals: false,
      customConditions: ['@leeway/source'],
      typeRoots: [join(root, 'apps/guide/node_modules/@types')],
    },
    files,
  }
  const path = join(folder, 'tsconfig.json')
  await writeFile(path, JSON.stringify(config))
  const { code, stdout, stderr } = await run(join(root, 'node_modules/.bin/tsc'), ['-p', path])
  return code === 0 ? '' : stdout + stderr
}
