import type { Builder } from '@grafana/grafana-foundation-sdk/cog'

/** Returns the builder with some keys left out that the SDK writes by itself. */
export function without<T extends object>(builder: Builder<T>, ...keys: (keyof T)[]): Builder<T> {
  return {
    build: () => {
      const built = builder.build()
      for (const key of keys) delete built[key]
      return built
    },
  }
}
