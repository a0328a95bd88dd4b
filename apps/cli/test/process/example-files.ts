/** Returns CSV text, every field quoted that needs it. */
export function csv(header: readonly string[], rows: readonly (readonly unknown[])[]): string {
  const field = (value: unknown) => {
    const text = String(value)
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  return [header, ...rows].map((row) => `${row.map(field).join(',')}\n`).join('')
}

/** Returns `count` rows of a number that wanders evenly over [shift, shift + 1) and one of three letters. */
export function exampleRows(count: number, shift = 0): [number, string][] {
  const golden = (Math.sqrt(5) - 1) / 2
  return Array.from({ length: count }, (_, index) => [
    shift + ((index * golden) % 1),
    'abc'[index % 3] as string,
  ])
}

const rows = exampleRows(200)

/** Files that hold what the command must understand, and what it must refuse, by name. */
export const exampleFiles: Readonly<Record<string, string | Uint8Array>> = {
  'reference.csv': csv(['x', 'c'], rows),
  'same.csv': csv(['x', 'c'], rows),
  'moved.csv': csv(['x', 'c'], exampleRows(200, 0.5)),
  'leaning.csv': csv(
    ['x', 'c'],
    rows.map(([x, c]) => [x ** 3, c]),
  ),
  'gaps.csv': csv(
    ['x', 'c'],
    rows.map(([x, c], index) => [index % 2 === 0 ? x : '', c]),
  ),
  'nulls.csv': csv(
    ['x', 'c'],
    rows.map(([, c]) => ['', c]),
  ),
  'words.csv': csv(
    ['x', 'c'],
    rows.map(([, c], index) => [`w${index % 7}`, c]),
  ),
  'empty.csv': '',
  'header-only.csv': csv(['x', 'c'], []),
  'stranger.csv': csv(['u', 'v'], rows),
  'twice.csv': csv(['x', 'x'], rows),
  'text.parquet': 'not a Parquet file\n',
  'cut-off.json': '{ "x": [',
  'binary.csv': Uint8Array.from({ length: 512 }, (_, index) => index % 256),
  'few.csv': csv(['x', 'c'], rows.slice(0, 3)),
  'nope.yaml': 'datetime: nope\n',
  'kinds.yaml': 'textFeatures: [nope]\n',
  'twice.yaml': 'id: x\n',
  'mapping.yaml': 'numerical_features: [x]\n',
}
