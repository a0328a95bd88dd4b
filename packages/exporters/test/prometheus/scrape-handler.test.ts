import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  createPrometheusExporter,
  createScrapeHandler,
  type PrometheusExporter,
  type ScrapeHandlerOptions,
} from '@leeway/exporters'
import { expect, onTestFinished, test } from 'vitest'
import { exampleReport } from '../example-report.ts'

async function serve(
  exporter: Pick<PrometheusExporter, 'render' | 'contentType'>,
  options?: ScrapeHandlerOptions,
): Promise<string> {
  const server = createServer(createScrapeHandler(exporter, options)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/metrics`
}

function observed(): PrometheusExporter {
  const exporter = createPrometheusExporter({ now: () => 0 })
  exporter.observe(exampleReport('drifted'), { generationSeconds: 0.25 })
  return exporter
}

test.each([
  ['a browser', '*/*'],
  ['Prometheus 2', 'application/openmetrics-text;version=1.0.0,text/plain;version=0.0.4;q=0.5'],
  ['one that asks for OpenMetrics alone', 'application/openmetrics-text'],
])('%s gets the text format', async (_, accept) => {
  const exporter = observed()
  const response = await fetch(await serve(exporter), { headers: { accept } })
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
  expect(await response.text()).toBe(await exporter.render())
})

test('HEAD has the headers of GET, without the text', async () => {
  const url = await serve(observed())
  const get = await fetch(url)
  const head = await fetch(url, { method: 'HEAD' })
  const length = String(Buffer.byteLength(await get.text()))
  expect(head.status).toBe(200)
  expect(head.headers.get('content-length')).toBe(length)
  expect(await head.text()).toBe('')
})

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is not allowed', async (method) => {
  const response = await fetch(await serve(observed()), { method })
  expect(response.status).toBe(405)
  expect(response.headers.get('allow')).toBe('GET, HEAD')
  expect(await response.text()).toBe('expected GET or HEAD\n')
})

test('a text that cannot be made is a 500 without the reason, which onError is told', async () => {
  const failure = new Error('postgres://user:secret@host is down')
  const errors: unknown[] = []
  const broken = { ...observed(), render: () => Promise.reject(failure) }
  const url = await serve(broken, { onError: (error) => errors.push(error) })
  const response = await fetch(url)
  expect(response.status).toBe(500)
  expect(await response.text()).toBe('the metrics could not be rendered\n')
  expect(errors).toEqual([failure])
})
