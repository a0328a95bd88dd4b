const ordinals = new Intl.PluralRules('en', { type: 'ordinal' })
const endings: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = {
  one: 'st',
  two: 'nd',
  few: 'rd',
}

/** Returns what a reader calls the percentile of a summary: `p1` is the 1st percentile, `p50` the Median, `p99.9` the 99.9th percentile. */
export function percentileTitle(name: string): string {
  if (name === 'p50') return 'Median'
  const number = name.slice(1)
  const ending = number.includes('.') ? 'th' : (endings[ordinals.select(Number(number))] ?? 'th')
  return `${number}${ending} percentile`
}
