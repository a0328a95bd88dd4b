import {
  displayName,
  formatInstant,
  formatPercentage,
  severityTag,
  sparkline,
  type Tag,
} from '@leeway/report-renderer/site'
import type { RunRecord } from '@leeway/state-store'
import type { MonitorStatus } from '../http/monitor-status.ts'
import { monitorTag } from './monitor-tag.ts'
import { asMarkup, pageTemplate } from './page.ts'
import { reportRow } from './report-row.ts'

const page = pageTemplate<object>(`
<div class="verdict plain {{tag.tone}}"><div class="said"><p class="status">{{> tag tag}}</p><h1><bdi>{{name}}</bdi></h1><p class="lead">{{headline}}</p></div></div>
<dl class="facts"><div><dt>Next run</dt><dd>{{nextRun}}</dd></div>{{#each labels}}<div><dt><bdi>{{label}}</bdi></dt><dd><bdi>{{value}}</bdi></dd></div>{{/each}}{{#if spark}}<div><dt>Share drifted, last reports</dt><dd>{{spark}}<span class="unseen">{{shares}}</span></dd></div>{{/if}}</dl>
<form class="run" method="post" action="{{runAction}}"><button>Run now</button></form>
<section aria-labelledby="alerts"><div class="head"><h2 id="alerts">Active alerts</h2>{{#unless alerts}}<p>None.</p>{{/unless}}</div>
{{#if alerts}}<ul class="alerts">{{#each alerts}}<li>{{> tag tag}}<p><bdi>{{message}}</bdi><small>since {{since}}, in {{reports}}</small></p></li>{{/each}}</ul>{{/if}}
</section>
{{#if problems}}<section aria-labelledby="problems"><div class="head"><h2 id="problems">Runs that did not end well</h2></div>
<ul class="alerts">{{#each problems}}<li>{{> tag tag}}<p>{{window}}: <bdi>{{error}}</bdi><small>{{attempts}}, last {{at}}</small></p></li>{{/each}}</ul></section>{{/if}}
<section aria-labelledby="history"><div class="head"><h2 id="history">Reports</h2>{{#unless rows}}<p>None yet.</p>{{/unless}}</div>
{{#if rows}}<div class="scroll wide" role="region" aria-label="Table of reports" tabindex="0"><table>
<caption class="unseen">Reports, the latest first</caption>
<thead><tr><th scope="col">Window</th><th scope="col">Verdict</th><th scope="col">Features drifted</th><th scope="col" class="number">Missing</th><th scope="col" class="number">Alerts</th><th scope="col">Files</th></tr></thead>
<tbody>{{#each rows}}<tr><th scope="row"><a href="{{href}}">{{window}}</a></th><td>{{> tag tag}}</td><td>{{drifted}}</td><td class="number">{{missing}}</td><td class="number">{{alerts}}</td><td class="files">{{#each links}}<a href="{{href}}" aria-label="{{label}}">{{title}}</a> {{/each}}</td></tr>
{{/each}}</tbody></table></div>{{/if}}
{{#if earlier}}<p class="more-pages"><a href="{{earlier}}">Earlier reports</a></p>{{/if}}
</section>
`)

/**
 * Returns the page of a monitor: how it stands, its active alerts, runs that did not end well, and its reports.
 *
 * @param earlier where the reports before these are, if there are any
 */
export function monitorPage(status: MonitorStatus, now: string, earlier?: string): string {
  const { name, verdict, nextRun, labels, alerts } = status
  const shares = status.reports.map(({ driftShare }) => driftShare ?? null).toReversed()
  const known = shares.filter((share) => share !== null)
  const view = {
    name: displayName(name),
    tag: monitorTag(status),
    headline: verdict?.headline ?? 'There is no report yet.',
    nextRun: nextRun === undefined ? 'none' : formatInstant(nextRun),
    labels: Object.entries(labels).map(([label, value]) => ({
      label: displayName(label),
      value: displayName(value),
    })),
    spark: known.length > 1 ? asMarkup(sparkline(shares)) : '',
    shares: known.map(formatPercentage).join(', '),
    runAction: `/monitors/${encodeURIComponent(name)}/run`,
    alerts: alerts.map(({ severity, message, since, reports }) => ({
      tag: severityTag(severity),
      message: displayName(message),
      since: formatInstant(since),
      reports: `${reports} ${reports === 1 ? 'report' : 'reports'}`,
    })),
    problems: status.runs
      .filter((run) => run.status === 'failed' || run.status === 'incomplete')
      .map((run) => problemOf(run, status.windowName(run.window))),
    rows: status.reports.map((report) => reportRow(report, status.windowName(report.window))),
    earlier,
  }
  return page(view, {
    title: `${displayName(name)} · Leeway`,
    kind: displayName(name),
    note: formatInstant(now),
  })
}

function problemOf(run: RunRecord, window: string): object {
  const tag: Tag =
    run.status === 'failed'
      ? { mark: 'triangle', tone: 'bad', label: 'Failed' }
      : { mark: 'diamond', tone: 'watch', label: 'Incomplete' }
  return {
    tag,
    window,
    error: displayName(run.error ?? 'no reason was recorded'),
    attempts: `${run.attempts} ${run.attempts === 1 ? 'attempt' : 'attempts'}`,
    at: formatInstant(run.finishedAt ?? run.startedAt),
  }
}
