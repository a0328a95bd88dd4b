import { readdirSync } from 'node:fs'
import { defineConfig, type ViteUserConfig } from 'vitest/config'

const conditions = ['@leeway/source', 'module', 'node', 'default']

const projects = ['packages', 'apps'].flatMap((group) =>
  readdirSync(new URL(group, import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => ({
      extends: true as const,
      root: `${group}/${entry.name}`,
      test: { name: entry.name, include: ['test/**/*.test.ts'] },
    })),
)

const config: ViteUserConfig = defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    projects: [
      ...projects,
      { extends: true, test: { name: 'workspace', include: ['test/**/*.test.ts'] } },
    ],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})

export default config
