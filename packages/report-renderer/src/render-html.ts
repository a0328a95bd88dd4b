/// <reference path="./handlebars-runtime.d.ts" />
import { type MonitoringReport, schemaVersion } from '@leeway/monitoring-report'
import Handlebars from 'handlebars/runtime.js'
import { assertBrand } from './assert-brand.ts'
import type { Brand } from './brand.ts'
import type { Commentary } from './commentary.ts'
import { script, scriptHash, style, styleHash } from './generated/assets.ts'
import { templates } from './generated/templates.ts'
import { markup } from './markup.ts'
import { RendererError } from './renderer-error.ts'
import { pageView } from './view/page-view.ts'
import { printedView } from './view/printed-view.ts'

/** How the page is made. */
export interface RenderHtmlOptions {
  /** title of the document, shown by browsers in their tabs; default: the monitor's name and "monitoring report" */
  readonly title?: string
  /** whose report it is; default: nobody's */
  readonly brand?: Brand
  /** what somebody says about it; default: only what follows from the numbers */
  readonly commentary?: Commentary
}

/** What paper has that a screen has not. */
export interface PrintedPage {
  readonly style: string
  /** The hash of `style` for the Content-Security-Policy. */
  readonly styleHash: string
  readonly maxTableRows: number
}

const handlebars = Handlebars.create()
const compiled = Object.fromEntries(
  Object.entries(templates).map(([name, template]) => [
    name,
    handlebars.template(template as TemplateSpecification),
  ]),
)
handlebars.registerPartial(compiled)

const assets = {
  style: markup(style),
  styleHash: markup(styleHash),
  script: markup(script),
  scriptHash: markup(scriptHash),
}

/**
 * Returns a report as one HTML page that needs nothing else: style, font, pictures and script are inside, it makes no request, and a
 * Content-Security-Policy by hash refuses whatever else would run. The page is complete without JavaScript, which only sorts and filters.
 * It is in English; numbers and dates (in UTC) are printed the same on every machine, and the same report gives the same bytes.
 *
 * @param report as `parseReport` returns it; every text in it is escaped
 * @throws {RendererError} `unsupported_schema_version` for a report of another schema version, `invalid_report` for a value without the
 * parts that every report has (`parseReport` says which), `invalid_option` for a brand whose logo or colour is none
 */
export function renderHtml(report: MonitoringReport, options: RenderHtmlOptions = {}): string {
  return renderPage(report, options)
}

/** Returns the page, for a screen or for paper. @throws as `renderHtml` */
export function renderPage(
  report: MonitoringReport,
  options: RenderHtmlOptions,
  print?: PrintedPage,
): string {
  assertVersion(report)
  assertBrand(options.brand)
  try {
    const whole = pageView(report, options)
    const view = print === undefined ? whole : printedView(whole, print.maxTableRows)
    const paper = print && { style: markup(print.style), styleHash: markup(print.styleHash) }
    return page({ page: view, assets, paper: paper ?? null })
  } catch (cause) {
    const found = cause instanceof Error ? cause.message : String(cause)
    throw new RendererError(
      'invalid_report',
      `report: not a complete report (${found}); parseReport names every place that is wrong`,
      { cause },
    )
  }
}

function page(context: object): string {
  const template = compiled.page
  if (template === undefined) throw new Error('no template "page"')
  return template(context, { allowProtoPropertiesByDefault: false })
}

function assertVersion(report: MonitoringReport): void {
  const found: unknown = (report as Partial<MonitoringReport> | null)?.schemaVersion
  if (found === schemaVersion) return
  throw new RendererError(
    'unsupported_schema_version',
    `report: found schemaVersion ${JSON.stringify(found)}, expected "${schemaVersion}"`,
  )
}
