export type { CliStream, CliWorld } from './cli-world.ts'
export { type ExitCode, exitCode } from './exit-code.ts'
export { runCli } from './run-cli.ts'
export { renderText, type TextOptions } from './text/render-text.ts'
