import { DashboardError } from '../dashboard-error.ts'

/**
 * Returns the address of a server, without user and password: provisioning files are no place for them.
 *
 * @throws {DashboardError} `invalid_option` for what is no address of http or https; the message does not repeat it, since it may hold a password
 */
export function serverUrl(option: string, text: string): URL {
  const url = URL.parse(text)
  if (url === null || !/^https?:$/.test(url.protocol)) {
    const message = `provisioning: ${option} is no address, expected one such as http://localhost:9090`
    throw new DashboardError('invalid_option', message)
  }
  url.username = ''
  url.password = ''
  return url
}

/** Returns the address as text, without a slash at its end. */
export function addressOf(url: URL): string {
  return url.href.replace(/\/$/, '')
}
