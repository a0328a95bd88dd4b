import type { BatchSource } from '../batch-source.ts'
import type { DetectedFile } from '../formats/detect-format.ts'
import type { ReadOptions } from '../read-options.ts'
export async function openArrowSource(
  _file: DetectedFile,
  _options: ReadOptions,
): Promise<BatchSource> {
  throw new Error('soon')
}
