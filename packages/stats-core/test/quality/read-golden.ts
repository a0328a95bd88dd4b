import { readFileSync } from 'node:fs'
import { type CellValue, type Frame, frameFromArrays } from '../../src/index.ts'

type Cells = readonly CellValue[]

interface Document {
  readonly cases: readonly {
    readonly columns: Record<string, Cells>
    readonly expected: Expected
  }[]
}

/** What pandas and SciPy say of a frame. */
export interface Expected {
  readonly duplicated: number
  readonly duplicatedGroups: number
  readonly largestGroup: number
  readonly duplicatedKeys: number
  readonly patterns: Record<string, number>
  readonly distinct: Record<string, number>
  readonly once: Record<string, number>
  readonly largestShare: Record<string, number>
  readonly agreement: number
  readonly correlations: readonly {
    readonly columns: [string, string]
    readonly pairs: number
    readonly pearson: number
    readonly spearman: number
    readonly kendall: number
  }[]
  readonly tables: readonly {
    readonly columns: [string, string]
    readonly cramersV: number
    readonly corrected: number
  }[]
}

/** Returns the frames of `golden/quality/quality.json` with what pandas and SciPy say of them. */
export function readGolden(): { name: string; frame: Frame; expected: Expected }[] {
  return (readJson('quality.json') as Document).cases.map(({ columns, expected }) => {
    const frame = readFrame(columns)
    return { name: `${frame.rows} rows`, frame, expected }
  })
}

/** What Evidently 0.4.40 said of two frames. */
export interface EvidentlyPart {
  readonly reference: Frame
  readonly current: Frame
  readonly results: readonly { readonly metric: string; readonly result: Record<string, unknown> }[]
}

/** Returns a part of `golden/quality/evidently.json`. */
export function readEvidently(part: 'quality' | 'correlations'): EvidentlyPart {
  const document = readJson('evidently.json') as Record<
    string,
    Omit<EvidentlyPart, 'reference' | 'current'> &
      Record<'reference' | 'current', Record<string, Cells>>
  >
  const { reference, current, results } = document[part]!
  return { reference: readFrame(reference), current: readFrame(current), results }
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`../golden/quality/${file}`, import.meta.url), 'utf8'))
}

function readFrame(columns: Record<string, Cells>): Frame {
  return frameFromArrays(
    Object.fromEntries(
      Object.entries(columns).map(([name, cells]) => [name, cells.map(readInfinity)]),
    ),
  )
}

function readInfinity(cell: CellValue): CellValue {
  return cell === 'Infinity' || cell === '-Infinity' ? Number(cell) : cell
}
