import { openArrowSource } from './arrow/arrow-source.ts'
import type { BatchSource } from './batch-source.ts'
import { checkOptions } from './check-options.ts'
import { openDuckdbSource } from './duckdb/duckdb-source.ts'
import { detectFile } from './formats/detect-format.ts'
import type { ReadOptions } from './read-options.ts'

/** Opens a data file with what reads its format. */
export async function openSource(path: string | URL, options: ReadOptions): Promise<BatchSource> {
  checkOptions(options)
  const file = await detectFile(path, options.format)
  return file.format === 'arrow' ? openArrowSource(file, options) : openDuckdbSource(file, options)
}
