export {
  type FindPatternOptions,
  fewestValues,
  findPattern,
  type PatternKind,
  type SeriesPattern,
} from './find-pattern.ts'
export { normalScores } from './normal-scores.ts'
export { type OutlyingValue, outlyingValue } from './outlying-value.ts'
export type { JudgedPattern } from './pattern-laws.ts'
export { patternPValue } from './pattern-p-value.ts'
export { type LocatedRatio, type PatternRatios, patternRatios } from './pattern-ratios.ts'
export { theilSen } from './theil-sen.ts'
