import type { Builder } from '@grafana/grafana-foundation-sdk/cog'

/** Returns the builder without `placement`: the SDK's default hides links and annotations in a menu, Grafana's shows them above the panels. */
export function inTheOpen<T extends { placement?: unknown }>(builder: Builder<T>): Builder<T> {
  return {
    build: () => {
      const built = builder.build()
      delete built.placement
      return built
    },
  }
}
