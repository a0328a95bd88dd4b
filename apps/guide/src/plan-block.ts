import { parse } from 'yaml'
import { commandsOf } from './commands-of.ts'
import { notRun } from './not-run.ts'
import type { Block } from './read-blocks.ts'

/** What a YAML block is a file of. */
export type YamlKind = 'leeway' | 'prometheus' | 'prometheus-rules' | 'kubernetes' | 'compose'

/** What the test does with a block. */
export type Plan =
  | { readonly how: 'run'; readonly as: 'ts' | 'sh' | 'serve' }
  | { readonly how: 'check'; readonly as: YamlKind | 'json' | 'ini' | 'dockerfile' | 'promql' }
  | { readonly how: 'list'; readonly as: 'sh' | 'text'; readonly reason: string }

/** By which key a YAML file is known. */
const yamlKinds: readonly (readonly [key: string, kind: YamlKind])[] = [
  ['monitors', 'leeway'],
  ['scrape_configs', 'prometheus'],
  ['groups', 'prometheus-rules'],
  ['kind', 'kubernetes'],
  ['services', 'compose'],
]

/** Returns what becomes of a block: it is run, checked, or listed with the reason why it is neither. @throws {Error} where none of them fits */
export function planBlock(block: Block): Plan {
  const { language, code, line } = block
  if (language === 'ts') return { how: 'run', as: 'ts' }
  if (language === 'sh') return planShell(block)
  if (language === 'yaml') {
    const document = parse(code) as Record<string, unknown>
    const kind = yamlKinds.find(([key]) => Object.hasOwn(document, key))?.[1]
    if (kind) return { how: 'check', as: kind }
  }
  if (language === 'json' || language === 'ini') return { how: 'check', as: language }
  if (language === 'dockerfile' || language === 'promql') return { how: 'check', as: language }
  if (language === 'text') return { how: 'list', as: 'text', reason: 'a picture' }
  throw new Error(
    `line ${line}: nothing is known about this \`${language}\` block, so it is neither run nor checked`,
  )
}

function planShell({ code, line }: Block): Plan {
  const commands = commandsOf(code).map((words) => `${words.join(' ')} `)
  const reasons = commands.map(
    (command) => notRun.find((entry) => command.startsWith(entry.command))?.reason,
  )
  if (commands.length === 1 && commands[0]?.startsWith('leeway serve '))
    return { how: 'run', as: 'serve' }
  if (reasons.every((reason) => reason === undefined)) return { how: 'run', as: 'sh' }
  const stays = commands.find((_, index) => reasons[index] === undefined)
  if (stays !== undefined)
    throw new Error(
      `line ${line}: \`${stays.trim()}\` can be run, but stands beside a command that cannot; divide the block`,
    )
  return { how: 'list', as: 'sh', reason: [...new Set(reasons)].join('; ') }
}
