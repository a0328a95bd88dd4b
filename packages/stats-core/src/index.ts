export { countBins } from './bins/count-bins.ts'
export { displayEdges } from './bins/display-edges.ts'
export { quantileEdges } from './bins/quantile-edges.ts'
export { type CastFailure, castColumn } from './columns/cast-column.ts'
export {
  type CategoricalColumn,
  type Column,
  type Kind,
  type NumericColumn,
  type TextColumn,
  type TimestampColumn,
  valueCount,
} from './columns/column.ts'
export { formatInstant } from './columns/format-instant.ts'
export { columnOf, createFrame, type Frame, type UnreadableColumn } from './columns/frame.ts'
export { type ColumnArrays, frameFromArrays } from './columns/from-arrays.ts'
export { frameFromArrow } from './columns/from-arrow.ts'
export { frameFromRows, type Row } from './columns/from-rows.ts'
export {
  type CellValue,
  columnFromValues,
  type NumberArray,
  type UnreadableValues,
} from './columns/from-values.ts'
export { inferKind } from './columns/infer-kind.ts'
export { joinFrames } from './columns/join-frames.ts'
export { parseInstant } from './columns/parse-instant.ts'
export { takeFrameRows } from './columns/take-frame-rows.ts'
export { type FrameInput, toFrame } from './columns/to-frame.ts'
export { benjaminiHochberg } from './corrections/benjamini-hochberg.ts'
export { benjaminiYekutieli } from './corrections/benjamini-yekutieli.ts'
export { bonferroni } from './corrections/bonferroni.ts'
export { holm } from './corrections/holm.ts'
export { type DatasetDrift, datasetDrift } from './dataset-drift.ts'
export { builtinDriftTests } from './drift-tests/builtin-drift-tests.ts'
export {
  createDriftContext,
  type DriftContext,
  type DriftContextOptions,
} from './drift-tests/drift-context.ts'
export {
  type Compare,
  type Comparison,
  type DriftTest,
  type DriftTestDefinition,
  defineDriftTest,
  type Fact,
  type ScoreRule,
} from './drift-tests/drift-test.ts'
export {
  createDriftTestRegistry,
  type DriftTestRegistry,
} from './drift-tests/drift-test-registry.ts'
export { evidentlyDriftTests } from './drift-tests/evidently/evidently-drift-tests.ts'
export { isDrift } from './drift-tests/is-drift.ts'
export { type DriftOutcome, runDriftTest } from './drift-tests/run-drift-test.ts'
export { changeSensitivity, type NormalChangeName } from './effect/change-sensitivity.ts'
export { type DetectionRule, detectableEffect } from './effect/detectable-effect.ts'
export { detectableReplacement } from './effect/detectable-replacement.ts'
export type { ReplacementRule } from './effect/detectable-share.ts'
export { driftEffect, driftEffectName } from './effect/drift-effect.ts'
export { driftingChange } from './effect/drifting-change.ts'
export { effectOfShift } from './effect/effect-of-shift.ts'
export { effectOfSpread } from './effect/effect-of-spread.ts'
export { conditionalLevene } from './kernels/conditional/conditional-levene.ts'
export {
  type ConditionalMannWhitney,
  conditionalMannWhitney,
} from './kernels/conditional/conditional-mann-whitney.ts'
export type { ConditionalResult } from './kernels/conditional/conditional-result.ts'
export { conditionalTwoProportion } from './kernels/conditional/conditional-two-proportion.ts'
export { conditionalWelchT } from './kernels/conditional/conditional-welch-t.ts'
export type { DealtOptions } from './kernels/conditional/dealt-p-value.ts'
export {
  type AndersonDarlingResult,
  andersonDarling,
  andersonDarlingOfDifference,
} from './kernels/continuous/anderson-darling.ts'
export {
  type CramerVonMisesOptions,
  type CramerVonMisesResult,
  cramerVonMises,
  cramerVonMisesOfDifference,
} from './kernels/continuous/cramer-von-mises.ts'
export { cramerVonMisesOfCells } from './kernels/continuous/cramer-von-mises-of-cells.ts'
export {
  type DistributionGapTest,
  distributionGapTest,
} from './kernels/continuous/distribution-gap-test.ts'
export {
  type EmpiricalDifference,
  empiricalDifference,
} from './kernels/continuous/empirical-difference.ts'
export { energyDistance, energyOfDifference } from './kernels/continuous/energy-distance.ts'
export { type EppsSingletonResult, eppsSingleton } from './kernels/continuous/epps-singleton.ts'
export {
  type KsTwoSampleOptions,
  type KsTwoSampleResult,
  ksOfDifference,
  ksTwoSample,
} from './kernels/continuous/ks-two-sample.ts'
export { type KuiperResult, kuiper, kuiperOfDifference } from './kernels/continuous/kuiper.ts'
export { type LeveneResult, levene } from './kernels/continuous/levene.ts'
export {
  type MannWhitneyOptions,
  type MannWhitneyResult,
  mannWhitney,
  mannWhitneyOfDifference,
} from './kernels/continuous/mann-whitney.ts'
export { studentTTest, type TTestResult, welchTTest } from './kernels/continuous/t-tests.ts'
export {
  wassersteinDistance,
  wassersteinOfDifference,
} from './kernels/continuous/wasserstein-distance.ts'
export { type BoschlooExactResult, boschlooExact } from './kernels/counts/boschloo-exact.ts'
export { categoricalOmnibus } from './kernels/counts/categorical-omnibus.ts'
export type { CellCounts } from './kernels/counts/cell-counts.ts'
export { chiSquareGoodnessOfFit } from './kernels/counts/chi-square-goodness-of-fit.ts'
export { chiSquareHomogeneity } from './kernels/counts/chi-square-homogeneity.ts'
export { type CountDistance, countDistances } from './kernels/counts/count-distances.ts'
export {
  type DistanceTestOptions,
  type DistanceTestResult,
  distanceTest,
} from './kernels/counts/distance-test.ts'
export {
  type ExactTwoByTwoOptions,
  type ExactTwoByTwoResult,
  exactTwoByTwo,
} from './kernels/counts/exact-two-by-two.ts'
export { type FisherExactResult, fisherExact } from './kernels/counts/fisher-exact.ts'
export { gGoodnessOfFit } from './kernels/counts/g-goodness-of-fit.ts'
export { gHomogeneity } from './kernels/counts/g-homogeneity.ts'
export type { GoodnessOfFitResult } from './kernels/counts/goodness-of-fit-result.ts'
export { hellinger } from './kernels/counts/hellinger.ts'
export type { HomogeneityOptions, HomogeneityResult } from './kernels/counts/homogeneity-result.ts'
export {
  type JensenShannonOptions,
  type JensenShannonResult,
  jensenShannon,
} from './kernels/counts/jensen-shannon.ts'
export { jensenShannonNullMean } from './kernels/counts/jensen-shannon-null-mean.ts'
export { kullbackLeibler } from './kernels/counts/kullback-leibler.ts'
export { lInfinity } from './kernels/counts/l-infinity.ts'
export type { PermutationOptions } from './kernels/counts/permutation-p-value.ts'
export type { ZeroShares } from './kernels/counts/positive-shares.ts'
export { psi, type ShareOptions } from './kernels/counts/psi.ts'
export { totalVariation } from './kernels/counts/total-variation.ts'
export { type TwoProportionZResult, twoProportionZ } from './kernels/counts/two-proportion-z.ts'
export type {
  OmnibusAspect,
  OmnibusComponent,
  RankOmnibusResult,
} from './kernels/omnibus/omnibus-of-cells.ts'
export { rankOmnibus, rankOmnibusOfCounts } from './kernels/omnibus/rank-omnibus.ts'
export {
  type CategoricalProfile,
  type ColumnProfile,
  type NumericProfile,
  profileColumn,
  type TextProfile,
  type TimestampProfile,
} from './profiles/column-profile.ts'
export { quantileSorted } from './profiles/quantile-sorted.ts'
export { castStored } from './profiles/stored/cast-stored.ts'
export { columnProfileOf } from './profiles/stored/column-profile-of.ts'
export { hashedValue } from './profiles/stored/hashed-value.ts'
export { mergeProfiles } from './profiles/stored/merge-profiles.ts'
export { checkProfile, parseProfile } from './profiles/stored/parse-profile.ts'
export { alignStoredCategories, createProfileContext } from './profiles/stored/profile-context.ts'
export { type ProfileFrameOptions, profileFrame } from './profiles/stored/profile-frame.ts'
export { type ProfileSampleOptions, profileSample } from './profiles/stored/profile-sample.ts'
export { sampleOfStored } from './profiles/stored/sample-of-stored.ts'
export { serializeProfile } from './profiles/stored/serialize-profile.ts'
export {
  isStoredProfile,
  type StoredColumn,
  type StoredProfile,
  storedProfileVersion,
} from './profiles/stored/stored-profile.ts'
export { type SummarizeOptions, summarizeColumn } from './profiles/summarize-column.ts'
export { drawRows } from './random/draw-rows.ts'
export type { RandomSource } from './random/random-source.ts'
export { fnv1a64, seededRandom } from './random/seeded-random.ts'
export { type Association, association } from './relations/association.ts'
export { detectableRelation } from './relations/detectable-relation.ts'
export { explainedShare } from './relations/explained-share.ts'
export { type LevelOptions, type Levels, levelsOf } from './relations/levels.ts'
export { type RelationChange, relationChange } from './relations/relation-change.ts'
export { type RelationTable, relationTable } from './relations/relation-table.ts'
export {
  type AlignedCategories,
  type AlignedCounts,
  alignCategories,
} from './samples/align-categories.ts'
export {
  type CategoricalSample,
  type NumericSample,
  type Sample,
  type SampleOfKind,
  sampleOf,
  type TextSample,
  type TimestampSample,
} from './samples/sample.ts'
export {
  addDistinctNumbers,
  addDistinctStrings,
  type DistinctSketch,
  distinctCount,
  emptyDistinctSketch,
  mergeDistinctSketches,
} from './sketches/distinct-sketch.ts'
export {
  type FrequentItem,
  type FrequentItems,
  type FrequentItemsOptions,
  frequentItems,
  itemsAbove,
  mergeFrequentItems,
} from './sketches/frequent-items.ts'
export { kllQuantiles, kllRankError, kllRanks } from './sketches/kll-queries.ts'
export {
  emptyKllSketch,
  type KllOptions,
  type KllSketch,
  mergeKllSketches,
  updateKllSketch,
} from './sketches/kll-sketch.ts'
export { StatsError, type StatsErrorCode } from './stats-error.ts'
export {
  type CharacteristicWords,
  characteristicWords,
  type WeightedWord,
} from './texts/characteristic-words.ts'
export {
  type OutOfVocabulary,
  type OutOfVocabularyOptions,
  outOfVocabulary,
} from './texts/out-of-vocabulary.ts'
export { type TextDescriptors, textDescriptors } from './texts/text-descriptors.ts'
export {
  type TextDomainClassifierResult,
  textDomainClassifier,
} from './texts/text-domain-classifier.ts'
export type { TextRows } from './texts/text-rows.ts'
export {
  type TextClassifier,
  type TextClassifierOptions,
  trainTextClassifier,
} from './texts/train-text-classifier.ts'
export { type DomainClassifierResult, domainClassifier } from './vectors/domain-classifier.ts'
export type { DomainClassifierOptions } from './vectors/domain-inputs.ts'
export {
  type ComponentDriftOptions,
  type ComponentDriftResult,
  componentDistances,
  componentDriftTest,
  driftedComponentShare,
} from './vectors/embeddings/component-drift.ts'
export {
  type EmbeddingDistanceOptions,
  type EmbeddingDistanceResult,
  embeddingDistance,
  embeddingDistanceTest,
} from './vectors/embeddings/embedding-distance.ts'
export {
  type EmbeddingMmdOptions,
  type EmbeddingMmdResult,
  embeddingMmd,
} from './vectors/embeddings/embedding-mmd.ts'
export {
  type EmbeddingModelOptions,
  type EmbeddingModelResult,
  embeddingModel,
} from './vectors/embeddings/embedding-model.ts'
export { type EmbeddingRows, embeddingRows } from './vectors/embeddings/embedding-rows.ts'
export { type ReducedEmbeddings, reduceEmbeddings } from './vectors/embeddings/reduce-embeddings.ts'
export type { VectorDistance } from './vectors/embeddings/vector-distance.ts'
export {
  type EmpiricalMmdOptions,
  type EmpiricalMmdResult,
  empiricalMmd,
} from './vectors/empirical-mmd.ts'
export { type EncodedColumns, type EncodeOptions, encodeColumns } from './vectors/encode-columns.ts'
export {
  type MmdOptions,
  type MmdResult,
  maximumMeanDiscrepancy,
} from './vectors/maximum-mean-discrepancy.ts'
export { type OutOfFoldOptions, outOfFoldAuc } from './vectors/out-of-fold-auc.ts'
export {
  type PcaReconstructionOptions,
  type PcaReconstructionResult,
  pcaReconstruction,
  type ReconstructionError,
} from './vectors/pca-reconstruction.ts'
export { type RowMatrix, rowMatrix, rowMatrixFromColumns } from './vectors/row-matrix.ts'
export type { SequentialOptions } from './vectors/sequential-p-value.ts'
