import type { Delivered } from '../receivers/collect-delivered.ts'
import type { Change } from './turns.ts'

/** What Leeway told of a day of a monitor. */
export interface Told {
  readonly date: string
  readonly monitor: string
  readonly change: Change
  /** The title of the message. */
  readonly title: string
  readonly delivered: Delivered
}

/** Returns what a message about alerts told, `undefined` where none arrived. A monitor whose alerts went on, and more began or grew, got worse. */
export function toldOn(date: string, monitor: string, delivered: Delivered): Told | undefined {
  if (delivered.incidents === undefined) return undefined
  const { data } = JSON.parse(delivered.incidents.body) as { data: AlertsData }
  const { began, worsened, active, title } = data
  const hasWorsened = worsened.length > 0 || active > began.length
  const change = active === 0 ? 'ended' : hasWorsened ? 'worsened' : 'began'
  return { date, monitor, change, title, delivered }
}

/** The parts of a webhook's body that tell what changed. */
interface AlertsData {
  readonly title: string
  readonly began: readonly object[]
  readonly worsened: readonly object[]
  readonly active: number
}
