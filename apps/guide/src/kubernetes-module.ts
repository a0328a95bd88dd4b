import { parseAllDocuments } from 'yaml'

/** Where `kubernetes-types` has each kind that Leeway's manifests use. */
const modules: Readonly<Record<string, string>> = {
  'apps/v1 Deployment': 'kubernetes-types/apps/v1.js',
  'v1 ConfigMap': 'kubernetes-types/core/v1.js',
  'v1 Namespace': 'kubernetes-types/core/v1.js',
  'v1 PersistentVolumeClaim': 'kubernetes-types/core/v1.js',
  'v1 Secret': 'kubernetes-types/core/v1.js',
  'v1 Service': 'kubernetes-types/core/v1.js',
}

/**
 * Returns a TypeScript module with the manifests of a YAML file as values of Kubernetes' own types, which the compiler then holds them to: a key that is misspelt or
 * missing, or a value of another type, does not compile. @throws {Error} for YAML that cannot be read, and for a kind that is not known here
 */
export function kubernetesModule(code: string): string {
  return parseAllDocuments(code)
    .map((document, index) => {
      const [problem] = document.errors
      if (problem) throw problem
      const manifest = document.toJS() as { apiVersion: string; kind: string }
      const { apiVersion, kind } = manifest
      const module = modules[`${apiVersion} ${kind}`]
      if (module === undefined)
        throw new Error(`manifest ${index + 1}: nothing is known about ${apiVersion} ${kind}`)
      return `export const manifest${index + 1}: import('${module}').${kind} = ${JSON.stringify(manifest)}\n`
    })
    .join('')
}
