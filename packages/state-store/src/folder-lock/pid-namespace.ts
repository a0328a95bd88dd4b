import { readlinkSync } from 'node:fs'

/** Returns the name of the namespace in which this process has its pid, `pid:[4026531836]`: containers of one host may share a host name and not that; `undefined` where there is no `/proc`. */
export function pidNamespace(): string | undefined {
  try {
    return readlinkSync('/proc/self/ns/pid')
  } catch {
    return undefined
  }
}
