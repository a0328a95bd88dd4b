export type { ArchivedFile, ArchiveEntry } from './archive/archive-entry.ts'
export type { EntryKey } from './archive/entry-name.ts'
export {
  type ArchiveFilter,
  ReportArchive,
  type ReportArchiveOptions,
  type ReportToArchive,
} from './archive/report-archive.ts'
export type { Brand } from './brand.ts'
export type { Commentary, Remark } from './commentary.ts'
export type { BrowserOptions, FoundBrowser } from './pdf/browser-options.ts'
export { findBrowser } from './pdf/find-browser.ts'
export { openPdfRenderer, type PdfRenderer, type PrintOptions } from './pdf/open-pdf-renderer.ts'
export type { PageSize } from './pdf/page-size.ts'
export { type RenderPdfOptions, renderPdf } from './pdf/render-pdf.ts'
export type { StartOptions } from './pdf/start-browser.ts'
export { type RenderHtmlOptions, renderHtml } from './render-html.ts'
export { RendererError, type RendererErrorCode } from './renderer-error.ts'
