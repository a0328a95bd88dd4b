import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { MessageView } from '../render/message-view.ts'
import { builtinTemplate } from './builtin-template.ts'
import { emailView } from './email-view.ts'
import { TemplateProblem } from './template-problem.ts'

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
  const { compileTemplate } = await import('./compile-template.ts')
  const shown = emailView(view)
  const builtin = async (): Promise<string> => {
    const source = await readFile(builtinTemplate, 'utf8')
    return compileTemplate(source)(shown)
  }
  if (template === undefined) return { html: await builtin(), warnings: [] }
  try {
    const source = await readTemplate(template)
    const html = source === undefined ? await builtin() : compileTemplate(source)(shown)
    return { html, warnings: [] }
  } catch (error) {
    const why = error instanceof TemplateProblem ? error.message : String(error)
    return {
      html: await builtin(),
      warnings: [`template ${template}: ${why}; the built-in template was used instead`],
    }
  }
}

/** Its text; `undefined` for the name that the built-in one has in the guide, where there is no such file. */
async function readTemplate(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' && basename(path) === 'drift_alert.html') return undefined
    throw new TemplateProblem(
      code === 'ENOENT' ? 'there is no such file' : `it cannot be read (${code})`,
    )
  }
}
