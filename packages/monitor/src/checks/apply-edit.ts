import type { Expectation, PlainValue } from './expectation.ts'

/**
 * Returns the expectation with an edit as `acceptedBy` of a check's result writes it: `tolerance: 0.1`, `condition.atMost: 0.25`, or
 * `condition.values += ["new"]` for entries to be added. The value is JSON. Anything else leaves the expectation as it is.
 */
export function applyEdit(expectation: Expectation, edit: string): Expectation {
  const [, field, key, sign, text = ''] =
    /^(condition|tolerance)(?:\.(\w+))?( \+= |: )(.*)$/s.exec(edit) ?? []
  if (field === undefined) return expectation
  const value: PlainValue = JSON.parse(text)
  if (key === undefined) return { ...expectation, [field]: value }
  const condition = expectation.condition ?? {}
  const before = condition[key]
  const after =
    sign === ' += ' && Array.isArray(value)
      ? [...(Array.isArray(before) ? before : []), ...value]
      : value
  return { ...expectation, condition: { ...condition, [key]: after } }
}
