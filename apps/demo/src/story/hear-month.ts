import type { LoadedConfig } from '@leeway/pipeline/config'
import { collectDelivered, type Delivered } from '../receivers/collect-delivered.ts'
import type { Receivers } from '../receivers/start-receivers.ts'
import { type Replayed, type ReplayListener, replayMonth } from '../replay/replay-month.ts'
import { type Told, toldOn } from './told.ts'

/** What is heard of the story while it is told. */
export interface StoryListener extends Pick<ReplayListener, 'onStage' | 'onPeriodic'> {
  /** The receivers listen; of the one for Prometheus it is said what it is. */
  readonly onReceivers?: (metrics: string) => void
  /** Leeway sent a message about alerts. */
  readonly onTold?: (told: Told) => void
}

/** What came of the month, and what arrived. */
export interface HeardMonth {
  readonly replayed: Replayed
  readonly told: readonly Told[]
  /** What arrived of each weekly and monthly report, in the order of `replayed.periodic`. */
  readonly announced: readonly Delivered[]
}

/** Replays the month, and sorts what arrives at the receivers by what it was sent for. */
export async function hearMonth(
  loaded: LoadedConfig,
  receivers: Receivers,
  listener: StoryListener,
): Promise<HeardMonth> {
  const deliveredNow = collectDelivered(receivers)
  const told: Told[] = []
  const announced: Delivered[] = []
  const replayed = await replayMonth(loaded, {
    ...listener,
    onJudged({ date, monitor }) {
      const message = toldOn(date, monitor, deliveredNow())
      if (message === undefined) return
      told.push(message)
      listener.onTold?.(message)
    },
    onPeriodic(run) {
      announced.push(deliveredNow())
      listener.onPeriodic?.(run)
    },
  })
  return { replayed, told, announced }
}
