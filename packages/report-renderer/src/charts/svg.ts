import { escapeMarkup } from '../markup.ts'

/** What a screen reader says of a picture that has a meaning of its own. */
export interface FigureText {
  readonly title: string
  readonly description: string
}

/** Returns an SVG that a screen reader announces as one image, by title and description (SVG-AAM: children of the element; no ids needed). */
export function figureSvg(
  text: FigureText,
  size: { width: number; height: number },
  className: string,
  content: string,
): string {
  const title = `<title>${escapeMarkup(text.title)}</title>`
  const description = `<desc>${escapeMarkup(text.description)}</desc>`
  return `<svg class="${className}" viewBox="0 0 ${size.width} ${size.height}" role="img">${title}${description}${content}</svg>`
}

/**
 * Returns an SVG that only repeats what stands beside it as text, and that a screen reader passes over. It is drawn at the size that the
 * style sheet gives its class, one unit to a pixel.
 */
export function decorativeSvg(className: string, content: string): string {
  return `<svg class="${className}" aria-hidden="true">${content}</svg>`
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
