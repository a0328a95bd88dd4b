import { join } from 'node:path'
import { replaceFile } from '../replace-file.ts'
import type { GeneratedFile } from './generated-file.ts'

/**
 * Writes the files into a folder; missing folders are made, files that are there are replaced in one step each, and others are left alone.
 *
 * @throws {DashboardError} `write_failed`
 */
export async function writeGeneratedFiles(
  folder: string,
  files: readonly GeneratedFile[],
): Promise<void> {
  for (const { path, text } of files) await replaceFile(join(folder, path), text)
}
