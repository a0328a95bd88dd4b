import type { Dashboard } from '@grafana/grafana-foundation-sdk/dashboard'

/** Returns the dashboard as JSON, keys in order, ended by a line feed: byte for byte the same for the same dashboard, and easy to compare. */
export function serializeDashboard(dashboard: Dashboard): string {
  return `${JSON.stringify(dashboard, inOrder, 2)}\n`
}

function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
