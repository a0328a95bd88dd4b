/**
 * How a cell can be without a usable value.
 *
 * - `null`: nothing is there
 * - `nan`: a number that is none; in numeric columns only
 * - `infinity`, `-infinity`: in numeric columns only
 * - `empty`: the string of length 0
 * - `marker`: a value that stands for none, as the caller says (`-999`, `"n/a"`)
 */
export type MissingKind = 'null' | 'nan' | 'infinity' | '-infinity' | 'empty' | 'marker'
