import { style } from '@leeway/report-renderer/site'

/** The style of the page: that of the reports, fonts included, and what only this page has. */
export const pageStyle: string = `${style}
.site{max-width:1180px;margin:0 auto;padding:26px 32px 48px}
.who{flex:none}
.verdict.plain{grid-template-columns:minmax(0,1fr)}
.months{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(310px,100%),1fr));gap:26px 34px}
.months caption{color:var(--ink);font-weight:700;font-size:17px;padding-bottom:6px}
.months table{table-layout:fixed}
.months thead th{text-align:center;padding:0 0 5px}
.months td{padding:3px;border:0;text-align:center}
.months td a{display:block;padding:5px 0 4px;border-radius:3px;text-decoration:none;line-height:1.25;position:relative}
.months td a:hover{text-decoration:none;outline:1px solid currentColor}
.months td svg{width:13px;height:13px;display:block;margin:2px auto 0;fill:currentColor}
.months .day{font-size:12.5px}
.months .good{background:var(--good-wash);color:var(--good)}
.months .watch{background:var(--watch-wash);color:var(--watch)}
.months .bad{background:var(--bad-wash);color:var(--bad)}
.months .quiet{background:var(--wash);color:var(--ink-3)}
.months .told{box-shadow:inset 0 0 0 2px currentColor;font-weight:700}
.legend{display:flex;flex-wrap:wrap;gap:4px 24px;padding-top:14px;color:var(--ink-2);font-size:13px}
.legend .frame{display:inline-block;width:15px;height:15px;border:2px solid var(--ink-2);border-radius:3px;vertical-align:-3px;margin-right:6px}
.turns{border-top:1px solid var(--ink)}
.turns > li{padding:14px 0 16px;border-bottom:1px solid var(--rule)}
.turns h3{padding:0;font-size:16px}
.turns .when{color:var(--ink-3);font-size:13px}
.turns dl{display:grid;grid-template-columns:118px minmax(0,1fr);gap:3px 16px;padding:7px 0 6px;max-width:860px}
.turns dt{color:var(--ink-3);font-size:14px}
summary{cursor:pointer;padding:5px 0;color:var(--ink-2);font-size:14px}
summary:hover{color:var(--ink);text-decoration:underline}
.messages{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:18px 24px;padding-top:8px}
.messages h4{margin:0 0 6px;font-size:14px;font-weight:600}
.messages .mail{grid-column:1/-1}
.messages iframe{display:block;width:100%;height:560px;border:1px solid var(--rule);border-radius:3px;background:#fff}
.card{border:1px solid var(--rule);border-left:3px solid var(--reference-line);border-radius:3px;padding:10px 14px;font-size:13.5px;background:var(--wash)}
.card p{white-space:pre-line;padding:2px 0;overflow-wrap:anywhere}
.card p:first-child{font-weight:700}
pre{margin:0;padding:10px 14px;max-height:260px;overflow:auto;background:var(--wash);border:1px solid var(--rule);border-radius:3px;font:12.5px/1.45 ui-monospace,"SFMono-Regular",Menlo,Consolas,monospace;white-space:pre-wrap;overflow-wrap:anywhere}
.links a{margin-right:12px;text-decoration:underline}
.places{border-top:1px solid var(--ink)}
.places > div{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1.2fr);gap:2px 24px;padding:8px 0;border-bottom:1px solid var(--rule-2);font-size:14px;align-items:center}
.places dt{font-weight:600}
.mistakes{padding-top:14px}
@media screen and (max-width:1000px){.site{padding:20px 20px 48px}}
@media screen and (max-width:640px){.messages{grid-template-columns:minmax(0,1fr)}.turns dl{grid-template-columns:minmax(0,1fr);gap:0}.turns dd{padding-bottom:6px}.places > div{grid-template-columns:minmax(0,1fr)}.reports th,.reports td{padding-right:10px;font-size:13px}.reports .links a{margin-right:4px}.messages iframe{height:480px}}
`
