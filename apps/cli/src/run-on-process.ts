import { enableCompileCache } from 'node:module'
import process from 'node:process'
import { exitCode } from './exit-code.ts'

/**
 * Runs the command of this process and sets its exit code. The process ends when everything is written; a reader that goes away early
 * (`| head`) ends it at once, quietly.
 */
export async function runOnProcess(): Promise<void> {
  enableCompileCache()
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      process.exit(error.code === 'EPIPE' ? process.exitCode : exitCode.sinkFailed)
    })
  }
  const { runCli } = await import('./run-cli.ts')
  process.exitCode = await runCli(process.argv.slice(2), process)
}
