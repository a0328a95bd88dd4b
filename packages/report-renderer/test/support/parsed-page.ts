import { type DefaultTreeAdapterMap, parse } from 'parse5'

/** An element of a parsed page. */
export interface PageElement {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly text: string
}

/** Returns the elements of a page in document order, as a browser's parser builds them. */
export function elementsOf(html: string): PageElement[] {
  const found: PageElement[] = []
  const visit = (node: DefaultTreeAdapterMap['node']): string => {
    if ('value' in node) return node.value
    if (!('childNodes' in node)) return ''
    const place = found.length
    const isElement = 'tagName' in node
    if (isElement) found.push({ tag: '', attributes: {}, text: '' })
    const text = node.childNodes.map(visit).join('')
    if (isElement) {
      const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]))
      found[place] = { tag: node.tagName, attributes, text }
    }
    return text
  }
  visit(parse(html))
  return found
}
