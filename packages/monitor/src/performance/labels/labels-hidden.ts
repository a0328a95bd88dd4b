import type { ClassificationMetrics } from '@leeway/monitoring-report'

/** Returns metrics whose labels are numbered instead of named: what is said of each class stays, no value of a sensitive column does. */
export function labelsHidden(
  metrics: ClassificationMetrics,
  labels: readonly string[],
): ClassificationMetrics {
  const nameOf = (label: string): string => `class ${labels.indexOf(label) + 1}`
  const { confusionMatrix, byClass } = metrics
  return {
    ...metrics,
    ...(confusionMatrix && {
      confusionMatrix: { ...confusionMatrix, labels: confusionMatrix.labels.map(nameOf) },
    }),
    ...(byClass && { byClass: byClass.map((entry) => ({ ...entry, label: nameOf(entry.label) })) }),
  }
}
