/** Whether only this machine reaches an address: `localhost`, `::1`, `127.0.0.0/8`; of a `Host` header, whatever its port. */
export function isLoopback(host: string): boolean {
  const name = host.replace(/^([^:]*|\[.*\]):\d+$/, '$1').replace(/^\[(.*)\]$/, '$1')
  return name === 'localhost' || name === '::1' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(name)
}
