import type { YAMLError } from 'yaml'
import { shownKey } from './shown-key.ts'

const sentences: Readonly<Partial<Record<YAMLError['code'], string>>> = {
  BAD_ALIAS: 'an alias (*…) without a name; quote a text that begins with *',
  BAD_DQ_ESCAPE: 'a backslash in "…" that escapes nothing; write two, or quote with \'',
  BAD_INDENT: 'indented otherwise than the lines before it',
  BAD_SCALAR_START: 'a text that begins with a character which YAML keeps for itself; quote it',
  BLOCK_AS_IMPLICIT_KEY: 'a second key on one line; quote a text that holds a colon and a space',
  BLOCK_IN_FLOW: 'an indented block inside { } or [ ]',
  KEY_OVER_1024_CHARS: 'a key of more than 1024 characters',
  MISSING_CHAR: 'something is not closed, or a comma, colon or space is missing',
  MULTILINE_IMPLICIT_KEY: 'a key of several lines, or a line without a colon after its key',
  MULTIPLE_DOCS: 'a second document begins (---); expected one',
  TAB_AS_INDENT: 'indented by a tab; expected spaces',
  UNEXPECTED_TOKEN:
    'something that does not belong here; is a quote or a bracket missing before it?',
}

/** Returns what is wrong with the syntax of a YAML text; of what stands there only keys are named. */
export function syntaxProblem({ code, pos: [from] }: YAMLError, text: string): string {
  if (code !== 'DUPLICATE_KEY') return sentences[code] ?? 'this is not YAML'
  const [, key = ''] = /^["']?([^\s"':]*)/.exec(text.slice(from)) ?? []
  return `the key '${shownKey(key)}' is there twice`
}
