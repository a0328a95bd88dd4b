/** Sizes of paper. */
export type PageSize = 'A4' | 'Letter'

/** What differs on paper of that size; Letter is 18 mm shorter, so that its rows lie closer. */
export const pageSizes: Readonly<Record<PageSize, string>> = {
  A4: '@page{size:A4}',
  Letter:
    '@page{size:letter;margin:12mm 16mm}@media print{section{padding-top:14pt}tbody th,tbody td{padding-top:2.4pt;padding-bottom:2.4pt}.verdict{padding:12pt 18pt}}',
}
