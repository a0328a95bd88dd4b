/// <reference path="./handlebars-runtime.d.ts" />
import Handlebars from 'handlebars/runtime.js'

/** Markup that templates insert as it is. Only the chart functions make it, and they escape every text that they take. */
export interface Markup {
  toHTML(): string
}

/** Returns `html` as markup that a template inserts without escaping. */
export function markup(html: string): Markup {
  return new Handlebars.SafeString(html)
}

/** Returns `text` with `& < > " ' = \`` replaced, safe in elements and in quoted attributes of HTML and SVG. */
export function escapeMarkup(text: string): string {
  return Handlebars.escapeExpression(text)
}
