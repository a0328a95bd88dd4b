/** One command of a shell block: its words, without the variables that are set in front of it. */
export type Command = readonly string[]

/** Returns the commands of a shell block, one for each line; comments and empty lines are none, and a line that ends in a backslash goes on. */
export function commandsOf(code: string): Command[] {
  return code
    .replaceAll('\\\n', ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(/\s+/))
    .map((words) => words.slice(words.findIndex((word) => !/^[A-Z_]+=/.test(word))))
}
