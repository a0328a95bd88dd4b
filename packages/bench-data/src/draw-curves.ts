/** How often a test says drift, by the size of a change, for one number of rows. */
export interface Curve {
  readonly rows: number
  readonly points: readonly { readonly size: number; readonly drifted: number }[]
}

/** One panel of a picture. */
export interface Panel {
  readonly label: string
  readonly curves: readonly Curve[]
}

const WIDTH = 320
const HEIGHT = 220
const LEFT = 38
const RIGHT = 262
const TOP = 34
const BOTTOM = 178

const style = `
  text { font: 11px system-ui, sans-serif; fill: #4b5563 }
  .title { font-weight: 600; fill: #111827 }
  .axis { stroke: #9ca3af; fill: none }
  .grid { stroke: #e5e7eb; fill: none }
  .few { stroke: #b45309; fill: none; stroke-width: 2 }
  .many { stroke: #1d4ed8; fill: none; stroke-width: 2 }
  text.few { stroke: none; fill: #b45309 }
  text.many { stroke: none; fill: #1d4ed8 }
  @media (prefers-color-scheme: dark) {
    text { fill: #9ca3af }
    .title { fill: #f3f4f6 }
    .axis { stroke: #6b7280 }
    .grid { stroke: #374151 }
    .few { stroke: #fbbf24 }
    .many { stroke: #93c5fd }
    text.few { fill: #fbbf24 }
    text.many { fill: #93c5fd }
  }`

/** Returns an SVG picture of the curves: one panel beside the other, the share of runs with drift upwards, 0 to 1. */
export function drawCurves(title: string, panels: readonly Panel[]): string {
  const width = WIDTH * panels.length + roomForLabels(panels)
  const name = `${title}: how often it says drift, by the size of the change`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${HEIGHT}" width="${width}" height="${HEIGHT}" role="img" aria-label="${escapeXml(name)}">
<title>${escapeXml(name)}</title>
<style>${style}
</style>
<text class="title" x="${LEFT}" y="16">share of runs with drift</text>
${panels.map((panel, i) => `<g transform="translate(${i * WIDTH})">\n${drawPanel(panel)}\n</g>`).join('\n')}
</svg>
`
}

/** Labels of four digits are wider than a panel leaves room for. */
function roomForLabels(panels: readonly Panel[]): number {
  return panels.some(({ curves }) => curves.some(({ rows }) => rows >= 1000)) ? 10 : 0
}

function drawPanel({ label, curves }: Panel): string {
  const sizes = curves[0]!.points.map(({ size }) => size)
  const [first, last] = [sizes[0]!, sizes.at(-1)!]
  const x = (size: number): number => LEFT + ((RIGHT - LEFT) * (size - first)) / (last - first)
  const y = (share: number): number => BOTTOM - (BOTTOM - TOP) * share
  const shares = [0, 0.5, 1].map(
    (
      share,
    ) => `<path class="${share === 0 ? 'axis' : 'grid'}" d="M${LEFT} ${round(y(share))}H${RIGHT}"/>
<text x="${LEFT - 6}" y="${round(y(share) + 4)}" text-anchor="end">${share}</text>`,
  )
  const ticks = sizes
    .filter((_, i) => i % 2 === 0)
    .map(
      (size) =>
        `<text x="${round(x(size))}" y="${BOTTOM + 16}" text-anchor="middle">${round(size, 2)}</text>`,
    )
  const heights = labelHeights(curves.map(({ points }) => y(points.at(-1)!.drifted)))
  const lines = curves.map(({ rows, points }, i) => {
    const name = i === 0 ? 'few' : 'many'
    const path = points.map(({ size, drifted }) => `${round(x(size))} ${round(y(drifted))}`)
    return `<path class="${name}" d="M${path.join('L')}"/>
<text class="${name}" x="${RIGHT + 5}" y="${round(heights[i]! + 4)}">${rows} rows</text>`
  })
  const caption = `<text x="${(LEFT + RIGHT) / 2}" y="${BOTTOM + 34}" text-anchor="middle">${escapeXml(label)}</text>`
  return [...shares, ...ticks, ...lines, caption].join('\n')
}

/** Heights of two labels, pushed apart where they would lie on each other. */
function labelHeights([few, many]: number[]): [number, number] {
  const gap = 13 - Math.abs(few! - many!)
  if (gap <= 0) return [few!, many!]
  const down = few! >= many! ? 1 : -1
  return [few! + (down * gap) / 2, many! - (down * gap) / 2]
}

function round(value: number, digits = 1): number {
  return Math.round(value * 10 ** digits) / 10 ** digits
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
