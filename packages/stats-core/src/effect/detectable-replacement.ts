import { detectableShare, type ReplacementRule } from './detectable-share.ts'
import { effectOfReplacement } from './effect-of-replacement.ts'
import { recognizedPart } from './recognized-part.ts'

/** What a classifier knows depends a little on how many there are to know. */
const ROUNDS = 2

/**
 * Returns the effect, a Jensen-Shannon distance (base 2) in [0, 1], of the smallest change of texts that the text domain classifier finds: a share of the current ones is replaced by
 * texts that nothing in the reference resembles ({@link detectableShare}, {@link recognizedPart}). `undefined` where not even all of them would do.
 *
 * Texts that have words in common with the reference are harder to tell.
 */
export function detectableReplacement(rule: ReplacementRule): number | undefined {
  let share = detectableShare(rule, 1)
  for (let round = 0; round < ROUNDS && share !== undefined; round++) {
    const part = recognizedPart(2 * rule.referenceTexts, 2 * rule.currentTexts, share)
    share = detectableShare(rule, part)
  }
  return share === undefined ? undefined : effectOfReplacement(share)
}
