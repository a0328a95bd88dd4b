/** A text, or lines of them, in a card. */
interface CardPart {
  readonly text?: string | { readonly text: string }
  readonly fields?: readonly { readonly text: string }[]
  readonly elements?: readonly { readonly text: string }[]
  readonly inlines?: readonly { readonly text: string }[]
}

/** Returns the body of a message to Slack as the lines that stand in its blocks. */
export function slackLines(body: string): string[] {
  const { blocks } = JSON.parse(body) as { blocks: readonly CardPart[] }
  return blocks.flatMap(({ text, fields = [], elements = [] }) => [
    ...(text === undefined ? [] : [typeof text === 'string' ? text : text.text]),
    ...fields.map((field) => field.text.replace('\n', ' ')),
    ...elements.map((element) => element.text),
  ])
}

/** Returns the body of a message to Teams as the lines of its Adaptive Card. */
export function teamsLines(body: string): string[] {
  const { attachments } = JSON.parse(body) as {
    attachments: readonly { readonly content: { readonly body: readonly CardPart[] } }[]
  }
  return attachments.flatMap(({ content }) =>
    content.body.map(({ inlines = [] }) => inlines.map(({ text }) => text).join('')),
  )
}
