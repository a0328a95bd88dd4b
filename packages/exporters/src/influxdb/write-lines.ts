import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import { HttpError, InfluxDB } from '@influxdata/influxdb-client'
import { brokenConnection } from '../http/broken-connection.ts'
import { refusal } from '../http/refusal.ts'

/** Where lines are written to. */
export interface InfluxdbConnection {
  readonly url: string
  readonly token: string | undefined
  readonly org: string
  readonly bucket: string
}

/**
 * Writes the lines in one request, once; their times are in milliseconds.
 *
 * The client's own queue and retries are switched off: it takes `Retry-After: 5` for 5 ms, drops lines on closing, and prints errors. Nor does it end a request
 * that has taken too long; destroying the agent does.
 *
 * @throws {FailedAttempt}
 */
export async function writeLines(
  lines: readonly string[],
  { url, token, org, bucket }: InfluxdbConnection,
  signal: AbortSignal,
): Promise<void> {
  const agent = url.startsWith('https:') ? new HttpsAgent() : new HttpAgent()
  const endNow = (): void => agent.destroy()
  signal.addEventListener('abort', endNow)
  const client = new InfluxDB({
    url,
    ...(token === undefined ? {} : { token }),
    timeout: 0,
    transportOptions: { agent },
  })
  const api = client.getWriteApi(org, bucket, 'ms', {
    batchSize: lines.length + 1,
    flushInterval: 0,
    maxRetries: 0,
    writeFailed: (error) => Promise.reject(error),
  })
  try {
    api.writeRecords([...lines])
    await api.flush()
  } catch (error) {
    throw error instanceof HttpError ? refusalOf(error) : brokenConnection(error)
  } finally {
    signal.removeEventListener('abort', endNow)
    api.dispose()
    agent.destroy()
  }
}

function refusalOf({ statusCode: status, message, body, headers }: HttpError) {
  const header = headers?.['retry-after']
  return refusal({
    status,
    body: message || body || '',
    retryAfter: Array.isArray(header) ? header[0] : header,
  })
}
