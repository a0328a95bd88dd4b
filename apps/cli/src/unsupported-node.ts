/** The oldest Node that the packages are tested on; the same as `engines.node` in package.json. */
const oldest = [22, 12] as const

/** Returns what to tell a user whose Node is too old, or undefined where it is not. Written in plain old syntax, to run there. */
export function unsupportedNode(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return undefined
  return `leeway: needs Node ${oldest.join('.')} or newer, found ${version}`
}
