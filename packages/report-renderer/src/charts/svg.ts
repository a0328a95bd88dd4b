import { escapeMarkup } from '../markup.ts'

/** A picture with a meaning of its own: read out as one image with a title and a description. */
export interface FigureText {
  /** unique in the page; from code, never from data */
  readonly id: string
  readonly title: string
  readonly description: string
}

/** Returns an SVG that a screen reader announces by title and description. */
export function figureSvg(
  text: FigureText,
  size: { width: number; height: number },
  className: string,
  content: string,
): string {
  const title = `<title id="${text.id}-t">${escapeMarkup(text.title)}</title>`
  const description = `<desc id="${text.id}-d">${escapeMarkup(text.description)}</desc>`
  const labels = `role="img" aria-labelledby="${text.id}-t" aria-describedby="${text.id}-d"`
  return `<svg class="${className}" viewBox="0 0 ${size.width} ${size.height}" ${labels}>${title}${description}${content}</svg>`
}

/** Returns an SVG that only repeats what stands beside it as text, and that a screen reader passes over. */
export function decorativeSvg(
  size: { width: number; height: number },
  className: string,
  content: string,
): string {
  return `<svg class="${className}" viewBox="0 0 ${size.width} ${size.height}" aria-hidden="true">${content}</svg>`
}

/** Returns a coordinate rounded to a tenth of a unit, as short as it can be written. */
export function coordinate(value: number): string {
  const rounded = Math.round(value * 10) / 10
  return String(rounded === 0 ? 0 : rounded)
}

/** Returns a path element, or nothing where there is nothing to draw. */
export function pathOf(className: string, data: string): string {
  return data === '' ? '' : `<path class="${className}" d="${data}"/>`
}
