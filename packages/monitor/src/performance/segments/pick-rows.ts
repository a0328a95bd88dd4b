/** Returns the values of some rows, in their order. */
export function pickRows<Values extends Float64Array | Int32Array>(
  values: Values,
  rows: Uint32Array,
): Values {
  const picked = (
    values instanceof Int32Array ? new Int32Array(rows.length) : new Float64Array(rows.length)
  ) as Values
  for (let i = 0; i < rows.length; i++) picked[i] = values[rows[i]!]!
  return picked
}
