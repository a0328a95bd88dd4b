import { CommanderError } from 'commander'
import { buildProgram } from './build-program.ts'
import type { CliWorld } from './cli-world.ts'
import { describeError } from './describe-error.ts'
import { type ExitCode, exitCode } from './exit-code.ts'
import { exitCodeOf } from './exit-code-of.ts'
import { visibleLines } from './text/visible-text.ts'

/**
 * Runs the command line (without `node` and the script's name) and returns its exit code. It never throws: what goes wrong is one message on
 * `stderr`; `LEEWAY_DEBUG=1` adds the stack.
 */
export async function runCli(argv: readonly string[], world: CliWorld): Promise<ExitCode> {
  let code: ExitCode = exitCode.done
  const program = buildProgram({
    writeOut: (text) => world.stdout.write(text),
    writeErr: (text) => world.stderr.write(visibleLines(text)),
    async compare(flags) {
      const { runCompare } = await import('./compare/run-compare.ts')
      code = await runCompare(flags, world)
    },
    async profile(flags) {
      const { runProfile } = await import('./profile/run-profile.ts')
      code = await runProfile(flags, world)
    },
  })
  try {
    await program.parseAsync(argv, { from: 'user' })
    return code
  } catch (error) {
    if (!(error instanceof CommanderError)) {
      world.stderr.write(`${describeError(error, { debug: world.env.LEEWAY_DEBUG === '1' })}\n`)
    }
    return exitCodeOf(error)
  }
}
