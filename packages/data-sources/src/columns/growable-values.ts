/** A typed array that holds a column's values. */
export type ValueArray =
  | Int8Array
  | Int16Array
  | Int32Array
  | BigInt64Array
  | Uint8Array
  | Uint16Array
  | Uint32Array
  | BigUint64Array
  | Float32Array
  | Float64Array

/** Constructor of a {@link ValueArray}. */
export interface ValueArrayConstructor<T extends ValueArray = ValueArray> {
  readonly BYTES_PER_ELEMENT: number
  new (length: number): T
  new (buffer: ArrayBufferLike, byteOffset: number, length: number): T
}

/** Returns `values` if it has room for `length` elements, else a copy of at least twice its length. */
export function withRoom<T extends ValueArray>(
  values: T,
  length: number,
  ValueArray: ValueArrayConstructor<T>,
): T {
  if (values.length >= length) return values
  const wider = new ValueArray(Math.max(length, values.length * 2))
  wider.set(values as never)
  return wider
}

/** Returns the first `length` elements; as a view where little is wasted, else as a copy. */
export function trimmed<T extends ValueArray>(values: T, length: number): T {
  const wasteful = length < values.length * 0.75
  return (wasteful ? values.slice(0, length) : values.subarray(0, length)) as T
}
