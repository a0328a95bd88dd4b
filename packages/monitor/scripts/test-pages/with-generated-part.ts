const START = '<!-- generated from the records of the tests of whole rows: pnpm test-pages -->'
const END = '<!-- end of the part on whole rows -->'

/**
 * Returns `page` with its generated part replaced; where there is no page yet, a new one of nothing else.
 *
 * @throws Error when a page has no such part
 */
export function withGeneratedPart(page: string | undefined, part: string): string {
  const generated = `${START}\n${part}\n${END}`
  if (page === undefined) return `${generated}\n`
  const [from, to] = [page.indexOf(START), page.indexOf(END)]
  if (from < 0 || to < from) throw new Error(`a page has no part between ${START} and ${END}`)
  return page.slice(0, from) + generated + page.slice(to + END.length)
}
