import type { MetricDefinition } from '@leeway/metric-catalogue'
import type { Registry } from 'prom-client'

const headerLines = 2 // # HELP and # TYPE

/**
 * Returns the registries as one text exposition (version 0.0.4): each metric once, in the order of `metrics`, its series in the order of
 * `registries`; a metric without series is left out. Ends with a line feed.
 *
 * prom-client can merge registries only when they share no metric, or by adding up what its key for a set of labels takes as equal; that
 * key, `name:value,` joined, is not unique for values with commas and colons, and would add up the series of two monitors.
 */
export async function joinRegistries(
  registries: readonly Registry[],
  metrics: readonly MetricDefinition[],
): Promise<string> {
  const blocks = await Promise.all(
    metrics.map(async ({ name }) => {
      const texts = await Promise.all(
        registries
          .filter((registry) => registry.getSingleMetric(name))
          .map((registry) => registry.getSingleMetricAsString(name)),
      )
      return texts.map((text, i) => (i === 0 ? text : withoutHeader(text))).join('\n')
    }),
  )
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function withoutHeader(text: string): string {
  return text.split('\n').slice(headerLines).join('\n')
}
