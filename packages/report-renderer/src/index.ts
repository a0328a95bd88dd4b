export { type RenderHtmlOptions, renderHtml } from './render-html.ts'
export { RendererError, type RendererErrorCode } from './renderer-error.ts'
