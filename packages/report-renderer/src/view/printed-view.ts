import { formatNumber } from '../format/number.ts'
import { countOf } from '../words/count-of.ts'
import type { PageView } from './page-view.ts'

/**
 * Returns the page as it is printed: no table is longer than `most` rows, no more than `most` features are shown in full, and what was left out is counted. The features that did not drift are in the
 * table only: paper cannot fold them.
 */
export function printedView(page: PageView, most: number): PageView {
  const { drift, quality, relations, comparison, trends } = page
  const cut = (total: number, noun: string): string =>
    total > most ? `${countOf(total - most, `more ${noun}`)} only in the HTML page.` : ''
  return {
    ...page,
    drift: drift && {
      ...drift,
      columns: drift.columns.slice(0, most),
      drifted: drift.drifted.slice(0, most),
      others: [],
      cut: cut(drift.columns.length, 'feature'),
      detailCut: cut(drift.drifted.length, 'drifted feature'),
      folded:
        drift.others.length === 0
          ? ''
          : `The figures of the ${countOf(drift.others.length, 'other feature')} are in the HTML page.`,
    },
    quality: quality && {
      ...quality,
      checks: quality.checks.slice(0, most),
      columns: quality.columns.slice(0, most),
      cut: [cut(quality.checks.length, 'check'), cut(quality.columns.length, 'column')]
        .filter((text) => text !== '')
        .join(' '),
    },
    trends: trends && {
      ...trends,
      rows: trends.rows.slice(0, most),
      cut: [trends.cut, cut(trends.rows.length, 'measure')].filter((text) => text !== '').join(' '),
    },
    relations: relations?.slice(0, most) ?? null,
    relationsCut: cut(relations?.length ?? 0, 'relation'),
    moreAlerts: page.moreAlerts.slice(0, most),
    moreAlertsTitle:
      page.moreAlerts.length > most
        ? `${page.moreAlertsTitle}, ${formatNumber(page.moreAlerts.length - most)} only in the HTML page`
        : page.moreAlertsTitle,
    comparison: comparison && {
      ...comparison,
      groups: comparison.groups.map(({ title, names }) => ({
        title,
        names:
          names.length > most
            ? [...names.slice(0, most), `and ${formatNumber(names.length - most)} more`]
            : names,
      })),
    },
  }
}
