import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { MessageView } from '../render/message-view.ts'
import { compileTemplate, TemplateProblem } from './compile-template.ts'
import { emailView } from './email-view.ts'

/** The HTML of an e-mail, and what was wrong with its template. */
export interface RenderedEmail {
  readonly html: string
  readonly warnings: readonly string[]
}

/**
 * Returns the HTML of an e-mail, by the template of a file, or by the one that this package brings. Where that of the file cannot be used, a warning says why, and the
 * other one is used: nothing is lost.
 */
export async function renderEmail(view: MessageView, template?: string): Promise<RenderedEmail> {
  const shown = emailView(view)
  const builtin = (): string => compileTemplate(builtinTemplate())(shown)
  if (template === undefined) return { html: builtin(), warnings: [] }
  try {
    return { html: compileTemplate(await readTemplate(template))(shown), warnings: [] }
  } catch (error) {
    const why = error instanceof TemplateProblem ? error.message : String(error)
    return {
      html: builtin(),
      warnings: [`template ${template}: ${why}; the built-in template was used instead`],
    }
  }
}

async function readTemplate(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new TemplateProblem(
      code === 'ENOENT' ? 'there is no such file' : `it cannot be read (${code})`,
    )
  }
}

/** As near to this file in `dist` as in `src`. */
function builtinTemplate(): string {
  return readFileSync(new URL('../../templates/drift_alert.html', import.meta.url), 'utf8')
}
