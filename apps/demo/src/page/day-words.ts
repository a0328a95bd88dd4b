const format = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
})

/** Returns an ISO date as `Wed 10 Feb`. */
export function dayWords(date: string): string {
  return format.format(Date.parse(date)).replace(',', '')
}
