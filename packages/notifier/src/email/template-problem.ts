/** What is wrong with a template, in a sentence that names neither data nor the template's file. */
export class TemplateProblem extends Error {
  override readonly name = 'TemplateProblem'
}
