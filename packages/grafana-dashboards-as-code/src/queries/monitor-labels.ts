/** The labels that a dashboard filters and groups by, outermost first: each narrows the choice of those after it. */
export const monitorLabels = ['environment', 'model', 'version', 'monitor'] as const
