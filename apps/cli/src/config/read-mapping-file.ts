import type { ColumnMapping } from '@leeway/monitor'

/** Returns what the file of `--mapping` says. @throws {PipelineError} `invalid_config` */
export async function readMappingFile(path: string): Promise<ColumnMapping> {
  const { columnMappingSchema, readYaml } = await import('@leeway/pipeline/config')
  return readYaml(path, columnMappingSchema, { prefix: '--mapping ' })
}
