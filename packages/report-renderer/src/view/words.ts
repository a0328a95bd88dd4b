import { displayName } from '../format/display-name.ts'

/** A piece of a sentence: plain, strong (a number that carries the sentence), or a name out of the data, set apart from its surroundings. */
export interface Word {
  readonly text: string
  readonly strong: boolean
  readonly name: boolean
}

/** Returns plain words. */
export function plain(text: string): Word {
  return { text, strong: false, name: false }
}

/** Returns words that stand out. */
export function strong(text: string): Word {
  return { text, strong: true, name: false }
}

/** Returns a name out of the data, with invisible characters shown. */
export function named(text: string): Word {
  return { text: displayName(text), strong: false, name: true }
}
