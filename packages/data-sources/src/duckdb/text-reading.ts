import { quoteLiteral } from './quote-literal.ts'

/** One way to read a column of text as values of a type. */
export interface TextReading {
  readonly id: string
  /** Matches each text that may have this reading, whole and without blanks around it; in the syntax common to RE2 and JavaScript. */
  readonly shape: string
  /** Returns the SQL of whether an SQL text may be read so, where `value` alone would take too much. */
  holds(text: string): string
  /** Returns the SQL of the value of an SQL text, NULL where it has none by this reading. */
  value(text: string): string
  /** A reading with other values for the same texts: a column that has both is text, because either would be a guess. */
  readonly rival?: string
}

/** Returns the SQL of whether `text` as a whole has the shape. */
export function hasShape(text: string, shape: string): string {
  return `regexp_full_match(${text}, ${quoteLiteral(shape)})`
}
