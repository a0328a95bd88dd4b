import type { ArchiveEntry } from '@leeway/report-renderer'
import { displayName, formatInstant } from '@leeway/report-renderer/site'
import type { ReportSummary } from '@leeway/state-store'
import { pageTemplate } from './page.ts'
import { reportRow } from './report-row.ts'

const page = pageTemplate<object>(`
<section aria-labelledby="reports"><div class="head"><h1 id="reports">Reports</h1><p>{{lead}}</p></div>
{{#if rows}}<div class="scroll wide" role="region" aria-label="Table of reports" tabindex="0"><table>
<caption class="unseen">Reports, the latest first</caption>
<thead><tr><th scope="col">Report</th><th scope="col">Monitor</th><th scope="col">Verdict</th><th scope="col">Features drifted</th><th scope="col" class="number">Missing</th><th scope="col" class="number">Alerts</th><th scope="col">Files</th></tr></thead>
<tbody>{{#each rows}}<tr><th scope="row"><a href="{{href}}">{{window}}</a></th><td><a href="{{monitorHref}}"><bdi>{{monitor}}</bdi></a></td><td>{{> tag tag}}</td><td>{{drifted}}</td><td class="number">{{missing}}</td><td class="number">{{alerts}}</td><td class="files">{{#each links}}<a href="{{href}}" aria-label="{{label}}">{{title}}</a> {{/each}}</td></tr>
{{/each}}</tbody></table></div>{{/if}}
</section>
{{#if periodic}}<section aria-labelledby="periodic"><div class="head"><h2 id="periodic">Daily, weekly and monthly reports</h2></div>
<div class="scroll wide" role="region" aria-label="Table of periodic reports" tabindex="0"><table>
<caption class="unseen">Periodic reports</caption>
<thead><tr><th scope="col">Report</th><th scope="col">Monitor</th><th scope="col">Made</th><th scope="col">Files</th></tr></thead>
<tbody>{{#each periodic}}<tr><th scope="row">{{name}}</th><td><bdi>{{monitor}}</bdi></td><td class="quiet">{{made}}</td><td class="files">{{#each links}}<a href="{{href}}" aria-label="{{label}}">{{title}}</a> {{/each}}</td></tr>
{{/each}}</tbody></table></div></section>{{/if}}
`)

/** A report beside the name of its window. */
export type ArchivedReport = ReportSummary & { readonly windowName: string }

/** Returns the page that lists the latest reports of all monitors, and their periodic reports. */
export function archivePage(
  reports: readonly ArchivedReport[],
  periodic: readonly ArchiveEntry[],
  now: string,
): string {
  const view = {
    lead:
      reports.length === 0
        ? 'None yet.'
        : 'The latest of every monitor; the page of a monitor has those before.',
    periodic: periodic.map((entry) => ({
      name: `${entry.period} ${entry.name}`,
      monitor: displayName(entry.monitor),
      made: formatInstant(entry.generatedAt),
      links: entry.files.map(({ format }) => ({
        href: `/archive/${[entry.monitor, entry.period, entry.name, format].map(encodeURIComponent).join('/')}`,
        title: format.toUpperCase(),
        label: `${format.toUpperCase()} of ${entry.monitor}, ${entry.period} ${entry.name}`,
      })),
    })),
    rows: reports.map((report) => ({
      ...reportRow(report, report.windowName, `${report.monitor}, ${report.windowName}`),
      monitor: displayName(report.monitor),
      monitorHref: `/monitors/${encodeURIComponent(report.monitor)}`,
    })),
  }
  return page(view, {
    title: 'Reports · Leeway',
    kind: 'Reports',
    note: formatInstant(now),
    here: 'reports',
  })
}
