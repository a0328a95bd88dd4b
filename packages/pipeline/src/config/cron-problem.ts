import { CronExpressionParser } from 'cron-parser'

/** Returns what is wrong with a cron expression of five fields; `undefined` where it is right. Read by the parser by which the scheduler's queue goes. */
export function cronProblem(text: string): string | undefined {
  const advice = 'expected a cron expression of five fields, such as 0 6 * * *'
  if (text.trim().split(/\s+/).length !== 5) return advice
  try {
    CronExpressionParser.parse(text)
    return undefined
  } catch (error) {
    return `${advice} (${(error as Error).message})`
  }
}
