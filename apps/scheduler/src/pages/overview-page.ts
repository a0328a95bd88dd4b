import {
  displayName,
  formatInstant,
  formatPercentage,
  sparkline,
} from '@leeway/report-renderer/site'
import type { MonitorStatus } from '../http/monitor-status.ts'
import { monitorTag } from './monitor-tag.ts'
import { asMarkup, pageTemplate } from './page.ts'

const page = pageTemplate<{ rows: readonly object[] }>(`
<div class="verdict plain {{tone}}"><div class="said"><h1>{{headline}}</h1><p class="lead">{{lead}}</p></div></div>
<div class="scroll wide" role="region" aria-label="Monitors" tabindex="0">
<table class="scorecard">
<caption class="unseen">Monitors</caption>
<thead><tr><th scope="col">Monitor</th><th scope="col">Status</th><th scope="col">Features drifted</th><th scope="col">Share drifted, last reports</th><th scope="col" class="number">Alerts</th><th scope="col">Last window</th><th scope="col">Next run</th></tr></thead>
<tbody>
{{#each rows}}<tr><th scope="row"><a href="{{href}}"><bdi>{{name}}</bdi></a>{{#if labels}}<small><bdi>{{labels}}</bdi></small>{{/if}}</th><td>{{> tag tag}}</td><td>{{drifted}}</td><td>{{#if spark}}{{spark}}<span class="unseen">{{shares}}</span>{{/if}}</td><td class="number value">{{alerts}}</td><td>{{#if report}}<a href="{{report}}">{{window}}</a>{{else}}{{window}}{{/if}}<small>{{lastRun}}</small></td><td class="quiet">{{nextRun}}</td></tr>
{{/each}}</tbody>
</table>
</div>
`)

/** Returns the page that shows how every monitor stands, the ones in trouble in the headline. */
export function overviewPage(monitors: readonly MonitorStatus[], now: string): string {
  const tags = monitors.map(monitorTag)
  const count = (tone: string): number => tags.filter((tag) => tag.tone === tone).length
  const [bad, watch, good] = [count('bad'), count('watch'), count('good')]
  const tone = bad > 0 ? 'bad' : watch > 0 ? 'watch' : good > 0 ? 'good' : ''
  const view = {
    tone,
    headline: headlineOf(monitors.length, { bad, watch, good }),
    lead: leadOf(monitors),
    rows: monitors.map(rowOf),
  }
  return page(view, {
    title: 'Monitors · Leeway',
    kind: 'Monitors',
    note: formatInstant(now),
    here: 'monitors',
  })
}

function headlineOf(
  all: number,
  { bad, watch, good }: { bad: number; watch: number; good: number },
): string {
  const ofAll = (some: number): string => (all === 1 ? 'The monitor' : `${some} of ${all} monitors`)
  const need = (some: number, one: string, more: string): string =>
    `${ofAll(some)} ${some === 1 ? one : more}`
  if (bad > 0) return `${need(bad, 'needs attention', 'need attention')}.`
  if (watch > 0) return `${need(watch, 'is worth a look', 'are worth a look')}.`
  if (good === all) return 'Nothing to act on.'
  return good > 0 ? `Nothing to act on where there is a verdict.` : 'Nothing is judged yet.'
}

function leadOf(monitors: readonly MonitorStatus[]): string {
  const alerts = monitors.reduce((sum, each) => sum + each.alerts.length, 0)
  return alerts === 0
    ? 'No alert is active.'
    : `${alerts} ${alerts === 1 ? 'alert is' : 'alerts are'} active.`
}

function rowOf(status: MonitorStatus): object {
  const { name, labels, alerts, nextRun, verdict } = status
  const [report] = status.reports
  const [run] = status.runs
  const shares = status.reports.map(({ driftShare }) => driftShare ?? null).toReversed()
  const known = shares.filter((share) => share !== null)
  return {
    name: displayName(name),
    href: `/monitors/${encodeURIComponent(name)}`,
    labels: Object.values(labels).map(displayName).join(' · '),
    tag: monitorTag(status),
    drifted:
      report?.totalColumns === undefined
        ? '–'
        : `${report.driftedColumns} of ${report.totalColumns}`,
    spark: known.length > 1 ? asMarkup(sparkline(shares)) : '',
    shares: known.map(formatPercentage).join(', '),
    alerts: alerts.length,
    report: verdict && `/reports/${encodeURIComponent(verdict.runId)}`,
    window: report === undefined ? '–' : status.windowName(report.window),
    lastRun:
      run === undefined ? 'not run yet' : `run ${formatInstant(run.finishedAt ?? run.startedAt)}`,
    nextRun: nextRun === undefined ? 'none' : formatInstant(nextRun),
  }
}
