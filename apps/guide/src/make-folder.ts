import { chmod, mkdir, mkdtemp, realpath, symlink, writeFile } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The root of the repository. */
export const root: string = fileURLToPath(new URL('../../../', import.meta.url))

/** A temporary folder of somebody who has installed Leeway: `node_modules` with its packages, and `leeway` and `npm` on the path. */
export interface GuideFolder {
  readonly path: string
  /** The whole environment of what runs there; nothing of this process's own but where programs are. */
  readonly env: Readonly<Record<string, string>>
}

/** Makes such a folder; the packages are this workspace's, from sources. `npm run` runs the scripts of the repository. @param variables of the environment, further ones */
export async function makeFolder(
  variables: Readonly<Record<string, string>> = {},
): Promise<GuideFolder> {
  const path = await realpath(await mkdtemp(join(tmpdir(), 'leeway-guide-')))
  const bin = join(path, '.bin')
  await mkdir(bin)
  const node = `exec '${process.execPath}' --conditions=@leeway/source --disable-warning=ExperimentalWarning`
  await command(bin, 'leeway', `${node} '${join(root, 'apps/cli/src/main.ts')}' "$@"`)
  const searched = process.env.PATH ?? ''
  await command(bin, 'npm', `cd '${root}' && HOME='${homedir()}' PATH='${searched}' exec npm "$@"`)
  await symlink(
    fileURLToPath(new URL('../node_modules', import.meta.url)),
    join(path, 'node_modules'),
  )
  await writeFile(join(path, 'package.json'), '{ "private": true, "type": "module" }\n')
  const env = {
    ...variables,
    PATH: `${bin}:${searched}`,
    HOME: path,
    TZ: 'UTC',
    NO_COLOR: '1',
    NODE_COMPILE_CACHE: join(path, '.cache'),
  }
  return { path, env }
}

async function command(bin: string, name: string, line: string): Promise<void> {
  await writeFile(join(bin, name), `#!/bin/sh\n${line}\n`)
  await chmod(join(bin, name), 0o755)
}
