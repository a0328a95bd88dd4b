/** Set by the catalogue's own metrics, by the exposition format, by Prometheus on scraping, or by InfluxDB. */
const reservedNames: ReadonlySet<string> = new Set([
  ...['monitor', 'type', 'severity', 'feature', 'stage', 'k'],
  ...['le', 'quantile'],
  ...['job', 'instance'],
  ...['time', '_time', '_measurement', '_field', '_value', '_start', '_stop'],
])

/**
 * Returns a label name that Prometheus takes, `[a-zA-Z_][a-zA-Z0-9_]*` and no `__` first (those are internal to Prometheus):
 *
 * 1. every other character becomes `_` (`data-set.v2` → `data_set_v2`, `größe` → `gr__e`);
 * 2. several `_` at the start become one (`__name__` → `_name__`), a digit there gets one before it (`2nd` → `_2nd`);
 * 3. a name of which nothing is left but `_` becomes `label` (an empty one, an emoji);
 * 4. a name that is taken by a label of the catalogue (`monitor`, `type`, `severity`, `feature`, `stage`, `k`), by Prometheus (`le`,
 *    `quantile`, `job`, `instance`) or by InfluxDB (`time`, `_time`, `_measurement`, `_field`, `_value`, `_start`, `_stop`) gets
 *    `exported_` before it, as Prometheus itself does with a label that clashes with one of its own.
 *
 * A name that comes out of the rule goes through it unchanged.
 */
export function labelName(text: string): string {
  const legal = text
    .replace(/[^a-zA-Z0-9_]/gu, '_')
    .replace(/^_+/, '_')
    .replace(/^(?=\d)/, '_')
    .replace(/^_?$/, 'label')
  return reservedNames.has(legal) ? `exported_${legal.replace(/^_/, '')}` : legal
}
