import { copyFile, rename, rm } from 'node:fs/promises'

/** Moves a file, also to another disk, so that at its new place it is whole or not there; one that another process has moved meanwhile is no error. */
export async function moveFile(from: string, to: string): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return
    if (code !== 'EXDEV') throw error
    await copyOver(from, to)
  }
}

async function copyOver(from: string, to: string): Promise<void> {
  const part = `${to}.${process.pid}.part`
  try {
    await copyFile(from, part)
    await rename(part, to)
    await rm(from, { force: true })
  } catch (error) {
    await rm(part, { force: true })
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}
