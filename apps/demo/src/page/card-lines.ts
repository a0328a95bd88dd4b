/** A stretch of text in a line of a card. */
export interface CardRun {
  readonly text: string
  readonly isBold: boolean
}

/** The parts of a block that hold text. */
interface SlackBlock {
  readonly text?: { readonly text: string }
  readonly fields?: readonly { readonly text: string }[]
  readonly elements?: readonly { readonly text: string }[]
}

interface TeamsBlock {
  readonly inlines: readonly { readonly text: string; readonly weight?: string }[]
}

const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' }

/** Returns the body of a message to Slack as lines of text, as Slack shows its blocks. */
export function slackLines(body: string): CardRun[][] {
  const { blocks } = JSON.parse(body) as { blocks: readonly SlackBlock[] }
  const texts = blocks.flatMap(({ text, fields = [], elements = [] }) => [
    ...(text === undefined ? [] : text.text.split('\n')),
    ...fields.map((field) => field.text.replace('\n', ' ')),
    ...elements.map((element) => element.text),
  ])
  return texts.map((text) =>
    text
      .replace(/:\w+_circle:/g, '●')
      .split(/\*([^*]+)\*/)
      .map((run, index) => ({
        text: run.replace(/&(lt|gt|amp);/g, (entity) => entities[entity] ?? entity),
        isBold: index % 2 === 1,
      })),
  )
}

/** Returns the body of a message to Teams as the lines of its Adaptive Card. */
export function teamsLines(body: string): CardRun[][] {
  const { attachments } = JSON.parse(body) as {
    attachments: readonly { readonly content: { readonly body: readonly TeamsBlock[] } }[]
  }
  return attachments.flatMap(({ content }) =>
    content.body.map(({ inlines }) =>
      inlines.map(({ text, weight }) => ({ text, isBold: weight === 'Bolder' })),
    ),
  )
}
