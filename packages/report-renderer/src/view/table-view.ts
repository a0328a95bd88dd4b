/** A plain table: the first column names the row, the others hold numbers. */
export interface TableView {
  readonly label: string
  readonly rowHead: string
  readonly heads: string[]
  readonly rows: { readonly title: string; readonly note: string; readonly cells: string[] }[]
}
