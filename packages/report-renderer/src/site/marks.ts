/// <reference path="../handlebars-runtime.d.ts" />
import Handlebars from 'handlebars/runtime.js'
import { templates } from '../generated/templates.ts'

/** The ship of the masthead, as SVG. */
export const logo: string = drawn('logo')

/** The symbols that tags refer to (`#triangle`, `#tick`, …), as an SVG that is not seen itself. */
export const sprite: string = drawn('sprite')

function drawn(name: string): string {
  return Handlebars.template(templates[name] as TemplateSpecification)({}).trim()
}
