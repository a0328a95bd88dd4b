import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A package of this workspace that is published to npm. */
export interface PublishedPackage {
  readonly name: string
  /** Absolute path of its folder. */
  readonly folder: string
  readonly manifest: PackageManifest
}

/** The fields of a `package.json` that the workspace's own checks read. */
export interface PackageManifest {
  readonly name: string
  readonly private?: boolean
  readonly exports?: Readonly<Record<string, unknown>>
  readonly bin?: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
}

const root = new URL('../', import.meta.url)

/** Returns the published packages of `packages/` and `apps/`, by folder name. */
export function publishedPackages(): PublishedPackage[] {
  return ['packages', 'apps']
    .flatMap((group) =>
      readdirSync(new URL(group, root)).map((entry) => new URL(`${group}/${entry}/`, root)),
    )
    .filter((folder) => existsSync(new URL('package.json', folder)))
    .map((folder) => {
      const manifest: PackageManifest = JSON.parse(
        readFileSync(new URL('package.json', folder), 'utf8'),
      )
      return { name: manifest.name, folder: fileURLToPath(folder), manifest }
    })
    .filter(({ manifest }) => !manifest.private)
}
