import type { IncomingMessage, ServerResponse } from 'node:http'
import type { PrometheusExporter } from './create-prometheus-exporter.ts'

/** How a scrape handler is made. */
export interface ScrapeHandlerOptions {
  /** Told what went wrong when the text could not be made; the scraper is only told that it could not. Default: nobody is. */
  readonly onError?: (error: unknown) => void
}

/** Answers a scrape; for `createServer(handler)`, or for the route `/metrics` of a server of one's own. It looks at the method only. */
export type ScrapeHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/**
 * Returns a handler that answers `GET` and `HEAD` with the exporter's text, every other method with 405, and 500 when the text cannot be made. It never throws.
 *
 * Whatever the scraper accepts, the format is text 0.0.4, which every version of Prometheus reads; OpenMetrics would add nothing but exemplars, of which
 * there are none.
 */
export function createScrapeHandler(
  exporter: Pick<PrometheusExporter, 'render' | 'contentType'>,
  { onError = () => {} }: ScrapeHandlerOptions = {},
): ScrapeHandler {
  return async ({ method }, response) => {
    if (method !== 'GET' && method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD')
      return answer(response, 405, 'text/plain; charset=utf-8', 'expected GET or HEAD\n')
    }
    try {
      const text = await exporter.render()
      answer(response, 200, exporter.contentType, text, method === 'HEAD')
    } catch (error) {
      onError(error)
      const text = 'the metrics could not be rendered\n'
      answer(response, 500, 'text/plain; charset=utf-8', text, method === 'HEAD')
    }
  }
}

function answer(
  response: ServerResponse,
  status: number,
  contentType: string,
  text: string,
  headOnly = false,
): void {
  const body = Buffer.from(text)
  response.writeHead(status, {
    'Content-Type': contentType,
    'Content-Length': body.length,
    'Cache-Control': 'no-store',
  })
  response.end(headOnly ? undefined : body)
}
