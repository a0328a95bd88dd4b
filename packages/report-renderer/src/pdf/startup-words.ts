import { spawn } from 'node:child_process'

const PATIENCE = 10_000
const mostCharacters = 20_000

/**
 * Returns what a browser that did not start writes when it is started once more with the same arguments: driven over a pipe it says nothing of its reasons. It prints an empty page and
 * ends; one that is still there after ten seconds is ended.
 */
export function startupWords(path: string, args: readonly string[]): Promise<string> {
  return new Promise((done) => {
    const child = spawn(path, [...args, '--headless', '--dump-dom', 'about:blank'], {
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: PATIENCE,
      killSignal: 'SIGKILL',
    })
    let words = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      if (words.length < mostCharacters) words += text
    })
    child.once('error', (error) => done(error.message))
    child.once('close', () => done(words))
  })
}
