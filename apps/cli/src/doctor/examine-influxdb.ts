import type { SinksConfig } from '@leeway/pipeline/config'
import { askForSuccess, askServer, credentialsOf, shownAddress } from './ask-server.ts'

/**
 * Returns what was found of InfluxDB: that it answers, takes the token and has the bucket. Of servers that only speak its writing (VictoriaMetrics, InfluxDB 1.8) the bucket cannot be known.
 *
 * @throws Error where it does not answer, or has no such organization or bucket
 */
export async function examineInfluxdb(
  address: string,
  { token, org = '', bucket = '' }: NonNullable<SinksConfig['influxdb']>,
): Promise<string> {
  const name = shownAddress(address)
  const ping = await askServer(address, { path: 'ping' })
  if (!ping.ok) await askForSuccess(address, { path: 'health' })
  const secret = token ?? credentialsOf(address)
  const { ok, status, body } = await askServer(address, {
    path: `api/v2/buckets?org=${encodeURIComponent(org)}&name=${encodeURIComponent(bucket)}`,
    headers: secret === undefined ? {} : { authorization: `Token ${secret}` },
    unauthorized:
      token === undefined
        ? 'it wants a token; set INFLUXDB_TOKEN'
        : 'it refuses the token; check INFLUXDB_TOKEN',
  })
  const found = plainObject(body)
  if (ok && Array.isArray(found?.buckets)) {
    if (found.buckets.length > 0) return `${name} answers, and has the bucket ${bucket}`
    throw new Error(`${name}: it has no bucket ${bucket} in ${org}, or the token may not see it`)
  }
  if (status === 404 && found?.code === 'not found') {
    throw new Error(`${name}: it has no organization ${org}, or the token may not see it`)
  }
  return `${name} answers; the bucket could not be checked`
}

function plainObject(body: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null ? { ...value } : undefined
  } catch {
    return undefined
  }
}
