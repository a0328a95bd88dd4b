/**
 * Returns the values of the rows that are kept, in order; `values` itself where all are.
 *
 * @param keep 1 for a row that stays, one per value
 * @param kept how many stay
 */
export function selectRows<Values extends Float64Array | Int32Array>(
  values: Values,
  keep: Uint8Array,
  kept: number,
): Values {
  if (kept === values.length) return values
  const selected = values.slice(0, kept) as Values
  let next = 0
  for (let i = 0; i < values.length; i++) if (keep[i] === 1) selected[next++] = values[i]!
  return selected
}
