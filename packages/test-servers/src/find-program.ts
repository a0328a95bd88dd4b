import { accessSync, constants, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Program, programs } from './programs.ts'

/** Returns the path of a program, or `undefined` where it is not installed: looked for on PATH, then where Debian puts it. */
export function findProgram(program: Program): string | undefined {
  const { command } = programs[program]
  return folders()
    .map((folder) => join(folder, command))
    .find(isExecutable)
}

function folders(): string[] {
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return [...path, '/usr/bin', '/usr/sbin', ...postgresFolders('/usr/lib/postgresql')]
}

/** Debian keeps PostgreSQL's servers off PATH, in a folder for each version; the newest first. */
function postgresFolders(root: string): string[] {
  try {
    const versions = readdirSync(root).toSorted((a, b) => Number(b) - Number(a))
    return versions.map((version) => join(root, version, 'bin'))
  } catch {
    return []
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
