import { style } from '@leeway/report-renderer/site'

/** The style of the pages: that of the reports, fonts included, and what only these pages have. */
export const siteStyle: string = `${style}
.site{max-width:1180px;margin:0 auto;padding:26px 32px 48px}
.masthead nav{display:flex;gap:18px;margin-left:18px}
.masthead nav a[aria-current]{font-weight:600;text-decoration-color:var(--current);text-decoration-thickness:2px}
.masthead nav + .windows{max-width:40%}
.who{flex:none}
.verdict.plain{grid-template-columns:minmax(0,1fr)}
.verdict.plain h1{margin-bottom:6px}
.site td .spark,.site th .spark{display:block}
.site .spark{width:132px;height:32px}
.site td.number{font-variant-numeric:tabular-nums}
.facts{display:flex;flex-wrap:wrap;gap:8px 34px;margin-top:22px}
.facts dt{color:var(--ink-3);font-size:13px}
.facts dd{font-weight:600}
.run{margin-top:18px}
.run button{font:inherit;font-weight:600;padding:7px 14px;border:1px solid var(--rule);border-radius:3px;background:var(--paper);color:var(--ink);cursor:pointer}
.run button:hover{border-color:var(--ink-3)}
.files a{text-decoration:underline;margin-right:10px}
.more-pages{padding-top:14px}
@media screen and (max-width:1000px){.site{padding:20px 20px 48px}.masthead nav{margin-left:auto}.masthead nav + .windows{max-width:none}}
`
