import { coordinate, decorativeSvg } from './svg.ts'

const width = 66
const limitsShown = 3

/** Returns a bar in multiples of its limit, up to three, with a tick at the limit (`scale` and `limit` are symbols of the page's sprite). */
export function meter(value: number, limit: number, drifted: boolean): string {
  const multiple = limit > 0 ? value / limit : value > 0 ? limitsShown : 0
  const length = Math.max(1, (Math.min(multiple, limitsShown) / limitsShown) * width)
  return decorativeSvg(
    'meter',
    `<use href="#scale"/><path class="${drifted ? 'over' : 'under'}" d="M0 3H${coordinate(length)}V7H0Z"/><use href="#limit"/>`,
  )
}
