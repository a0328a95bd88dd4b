import Handlebars from 'handlebars'
import type { EmailView } from './email-view.ts'
import { TemplateProblem } from './template-problem.ts'

/**
 * Returns a template as a function. It is Handlebars without logic of its own: values, `#each`, `#if`, `#unless`, `#with`; everything is escaped, a name that there is not is an error.
 *
 * @throws {TemplateProblem} where it cannot be read; the function, where it cannot be carried out
 */
export function compileTemplate(source: string): (view: EmailView) => string {
  const render = told(() => {
    assertEscaped(Handlebars.parse(source))
    return Handlebars.create().compile(source, {
      strict: true,
      knownHelpersOnly: true,
      knownHelpers: { log: false },
    })
  })
  return (view) => told(() => render(view))
}

function told<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof TemplateProblem) throw error
    const message = error instanceof Error ? error.message : String(error)
    throw new TemplateProblem(message.replace(/\s+/g, ' ').slice(0, 300))
  }
}

/** `{{{name}}}` and `{{&name}}` would let the name of a column write HTML. */
function assertEscaped(program: hbs.AST.Program): void {
  ;new (class extends Handlebars.Visitor {
    override MustacheStatement(mustache: hbs.AST.MustacheStatement): void {
      if (!mustache.escaped) {
        throw new TemplateProblem(
          `line ${mustache.loc.start.line}: write {{name}} for {{{name}}}: what comes from data has to be escaped`,
        )
      }
      super.MustacheStatement(mustache)
    }
  })().accept(program)
}
