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
    async init(flags) {
      const { runInit } = await import('./init/run-init.ts')
      code = await runInit(flags, world)
    },
    async run(monitors, flags) {
      const { runRun } = await import('./run/run-run.ts')
      code = await runRun(monitors, flags, world)
    },
    async serve(flags) {
      const { runServe } = await import('./serve/run-serve.ts')
      code = await runServe(flags, world)
    },
    async report(period, monitors, flags) {
      const { runReport } = await import('./report/run-report.ts')
      code = await runReport(period, monitors, flags, world)
    },
    async history(monitor, flags) {
      const { runHistory } = await import('./history/run-history.ts')
      code = await runHistory(monitor, flags, world)
    },
    async doctor(flags) {
      const { runDoctor } = await import('./doctor/run-doctor.ts')
      code = await runDoctor(flags, world)
    },
    async notifyTest(channel, flags) {
      const { runNotifyTest } = await import('./notify/run-notify-test.ts')
      code = await runNotifyTest(channel, flags, world)
    },
    async config(action, file) {
      const { runConfig } = await import('./config/run-config.ts')
      code = await runConfig(action, file, world)
    },
    dashboards: {
      async export(flags) {
        const { runDashboardsExport } = await import('./dashboards/run-dashboards-export.ts')
        code = await runDashboardsExport(flags, world)
      },
      async lint(files) {
        const { runDashboardsLint } = await import('./dashboards/run-dashboards-lint.ts')
        code = await runDashboardsLint(files, world)
      },
      async push(flags) {
        const { runDashboardsPush } = await import('./dashboards/run-dashboards-push.ts')
        code = await runDashboardsPush(flags, world)
      },
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
