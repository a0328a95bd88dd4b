import type { Expectation } from '@leeway/monitor'

/** Returns what the file of `--expectations` says. @throws {PipelineError} `invalid_config` */
export async function readExpectationsFile(path: string): Promise<readonly Expectation[]> {
  const { expectationsSchema, readYaml } = await import('@leeway/pipeline/config')
  return readYaml(path, expectationsSchema, { prefix: '--expectations ' })
}
