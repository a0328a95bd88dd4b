import type { SyntaxNode } from '@lezer/common'
import { parser } from '@prometheus-io/lezer-promql'

/** The duration that stands for `$__rate_interval` where expressions are parsed: no one writes it otherwise. */
export const rateInterval = '8869990787ms'

/** A selector in an expression. */
export interface Selector {
  /** The metric's name; empty where it has none. */
  readonly name: string
  /** Its matchers, as they are written. */
  readonly matchers: readonly string[]
  /** The range in brackets behind it, as it is written. */
  readonly range?: string | undefined
  /** The function or the aggregation around it, the nearest first. */
  readonly calls: readonly string[]
  /** Whether it is all there is. */
  readonly alone: boolean
}

/**
 * Returns the selectors of a PromQL expression of a dashboard, in their order; Grafana's variables count as durations where one is due, elsewhere as words.
 *
 * @throws {SyntaxError} with the place of the mistake
 */
export function selectorsOf(expression: string): Selector[] {
  const text = withoutVariables(expression)
  const selectors: Selector[] = []
  parser.parse(text).iterate({
    enter: ({ type, node, from }) => {
      if (type.isError) {
        const at = text.slice(from, from + 20)
        throw new SyntaxError(`no PromQL from ${at === '' ? 'its end' : JSON.stringify(at)} on`)
      }
      if (type.name === 'VectorSelector') selectors.push(selectorAt(node, text))
    },
  })
  if (text.trim() === '') throw new SyntaxError('it is empty')
  return selectors
}

function withoutVariables(expression: string): string {
  const duration = (name: string) => (name === '__rate_interval' ? rateInterval : '11277964ms')
  const variable = /\$(?:\{(\w+)(?::\w+)?\}|(\w+))/g
  return expression
    .replace(/(\[|:|offset\s+)\$\{?(\w+)\}?/g, (_, before, name) => `${before}${duration(name)}`)
    .replace(variable, (_, braced, bare) => `${braced ?? bare}`)
}

function selectorAt(node: SyntaxNode, text: string): Selector {
  const written = (part: SyntaxNode) => text.slice(part.from, part.to)
  const name = node.getChild('Identifier')
  const matchers = node.getChild('LabelMatchers')
  const matrix = node.parent?.name === 'MatrixSelector' ? node.parent : null
  const duration = matrix?.getChild('DurationExpr')
  return {
    name: name ? written(name) : '',
    matchers: children(matchers)
      .filter((child) => child.name.endsWith('Matcher'))
      .map(written),
    range: duration ? written(duration) : undefined,
    calls: callsAround(matrix ?? node, text),
    alone: node.from === 0 && (matrix ?? node).to === text.trimEnd().length,
  }
}

function children(node: SyntaxNode | null): SyntaxNode[] {
  const found: SyntaxNode[] = []
  for (let child = node?.firstChild; child; child = child.nextSibling) found.push(child)
  return found
}

function callsAround(node: SyntaxNode, text: string): string[] {
  const calls: string[] = []
  for (let parent = node.parent; parent; parent = parent.parent) {
    const named = parent.getChild('FunctionIdentifier') ?? parent.getChild('AggregateOp')
    if (named) calls.push(text.slice(named.from, named.to))
  }
  return calls
}
