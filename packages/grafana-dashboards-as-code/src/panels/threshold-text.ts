const number = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })

/** Returns `5 %` for 5. */
export function percentText(percentage: number): string {
  return `${number.format(percentage)} %`
}

/** Returns `26 hours` for 93600 seconds. */
export function hoursText(seconds: number): string {
  const hours = seconds / 3600
  return `${number.format(hours)} ${hours === 1 ? 'hour' : 'hours'}`
}
