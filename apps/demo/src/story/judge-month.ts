import type { Told } from './told.ts'
import { type Turn, turns } from './turns.ts'

/** Returns in what Leeway was wrong, a line each: a turn that it did not tell or told as another, a message without a turn, a message that a channel did not get. */
export function judgeMonth(told: readonly Told[], happened: readonly Turn[] = turns): string[] {
  const unheard = happened.flatMap((turn) => {
    const found = told.find((each) => isOf(turn, each))
    if (found?.change === turn.change) return []
    const says = found === undefined ? 'nothing was told' : `told as ${found.change}`
    return [`${turn.date} ${turn.monitor}: ${turn.change}, and ${says}`]
  })
  const unfounded = told
    .filter((each) => !happened.some((turn) => isOf(turn, each)))
    .map(
      ({ date, monitor, change }) => `${date} ${monitor}: nothing happened, and ${change} was told`,
    )
  const undelivered = told.flatMap(({ date, monitor, delivered }) =>
    (['mail', 'slack', 'teams', 'incidents'] as const)
      .filter((channel) => delivered[channel] === undefined)
      .map((channel) => `${date} ${monitor}: nothing arrived at ${channel}`),
  )
  return [...unheard, ...unfounded, ...undelivered]
}

function isOf(turn: Turn, told: Told): boolean {
  return turn.date === told.date && turn.monitor === told.monitor
}
