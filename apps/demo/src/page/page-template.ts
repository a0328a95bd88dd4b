/** The page, as a Handlebars template. */
export const pageTemplate: string = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '{{styleHash}}'; img-src data:; font-src data:; frame-src 'self' file:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Leeway: four weeks of matches</title>
<link rel="icon" href="data:,">
<style>{{{style}}}</style>
</head>
<body>
{{{sprite}}}
<a class="skip" href="#main">Skip to the content</a>
<header class="masthead">{{{logo}}}
<div class="who"><p class="monitor">Leeway</p><p class="kind">The demo: four weeks of matches</p></div>
<p class="windows"><span>1 to 28 February 2021</span><span>against 27 to 31 January 2021</span></p>
</header>
<main id="main" class="site">
<section aria-label="In short">
<div class="verdict plain {{#if mistakes}}bad{{else}}good{{/if}}"><div class="said"><h1>{{headline}}</h1><p class="lead">{{lead}}</p></div></div>
{{#if mistakes}}<ul class="mistakes">{{#each mistakes}}<li>{{this}}</li>{{/each}}</ul>{{/if}}
</section>
<section aria-labelledby="month-title">
<div class="head"><h2 id="month-title">The month</h2><p>Each monitor judges each day's 380 matches on the next morning. A day leads to its report.</p></div>
<div class="months">
{{#each months}}<table><caption><bdi>{{monitor}}</bdi><small>{{about}}</small></caption>
<thead><tr><th scope="col"><abbr title="Monday">M</abbr></th><th scope="col"><abbr title="Tuesday">T</abbr></th><th scope="col"><abbr title="Wednesday">W</abbr></th><th scope="col"><abbr title="Thursday">T</abbr></th><th scope="col"><abbr title="Friday">F</abbr></th><th scope="col"><abbr title="Saturday">S</abbr></th><th scope="col"><abbr title="Sunday">S</abbr></th></tr></thead>
<tbody>
{{#each weeks}}<tr>{{#each this}}<td><a class="{{tag.tone}}{{#if told}} told{{/if}}" href="{{href}}"><span class="day">{{day}}</span><svg aria-hidden="true"><use href="#{{tag.mark}}"/></svg><span class="unseen">{{tag.label}}{{#if told}}, a message was sent{{/if}}</span></a></td>{{/each}}</tr>
{{/each}}</tbody></table>
{{/each}}</div>
<p class="legend">{{#each legend}}<span class="tag {{tone}}"><svg aria-hidden="true"><use href="#{{mark}}"/></svg>{{label}}</span>{{/each}}<span><span class="frame"></span>A message was sent</span></p>
</section>
<section aria-labelledby="told-title">
<div class="head"><h2 id="told-title">What happened, and what was told</h2><p>A message when an alert begins, gets worse and ends; none on the {{silentDays}} other days of the three monitors. They were caught on this machine: by a mail server, and by an HTTP server in the place of Slack, Teams and a webhook's receiver.</p></div>
<ol class="turns">
{{#each turns}}<li><h3>{{title}}</h3><p class="when">{{day}} · <bdi>{{monitor}}</bdi></p>
<dl><dt>What happened</dt><dd>{{happened}}</dd><dt>What was told</dt><dd>{{told}}</dd></dl>
<details><summary>E-mail, Slack, Teams, webhook</summary>
<div class="messages">
{{#if mail}}<div class="mail"><h4>E-mail to {{mail.to}}: {{mail.subject}}</h4><iframe title="{{mail.title}}" src="{{mail.href}}" sandbox="" loading="lazy"></iframe><p class="links"><a href="{{mail.source}}">as it arrived (.eml)</a>{{#if mail.attached}}<span class="quiet">with {{mail.attached}}</span>{{/if}}</p></div>{{/if}}
{{#each cards}}<div><h4>{{name}}</h4><div class="card">{{#each lines}}<p>{{#each this}}{{#if isBold}}<b>{{text}}</b>{{else}}{{text}}{{/if}}{{/each}}</p>{{/each}}</div><p class="links"><a href="{{href}}">as it arrived (JSON)</a></p></div>
{{/each}}
{{#if webhook}}<div class="mail"><h4>Webhook: {{webhook.verdict}}</h4><pre role="region" aria-label="{{webhook.label}}" tabindex="0">{{webhook.text}}</pre></div>{{/if}}
</div></details></li>
{{/each}}</ol>
</section>
<section aria-labelledby="reports-title">
<div class="head"><h2 id="reports-title">Weekly and monthly reports</h2><p>{{aboutReports}}</p></div>
<table class="reports"><thead><tr><th scope="col">Period</th><th scope="col">Monitor</th><th scope="col">Verdict</th><th scope="col">Report</th></tr></thead>
<tbody>
{{#each reports}}<tr><th scope="row">{{period}}<small>{{name}}</small></th><td><bdi>{{monitor}}</bdi></td><td><span class="tag {{tag.tone}}"><svg aria-hidden="true"><use href="#{{tag.mark}}"/></svg>{{tag.label}}</span></td><td class="links">{{#each files}}<a href="{{href}}" aria-label="{{label}}">{{name}}</a> {{/each}}</td></tr>
{{/each}}</tbody></table>
</section>
<section aria-labelledby="else-title">
<div class="head"><h2 id="else-title">Where else it went</h2></div>
<dl class="places">
{{#each places}}<div><dt>{{name}}<small>{{about}}</small></dt><dd class="links">{{#each files}}<a href="{{this}}">{{this}}</a> {{/each}}</dd></div>
{{/each}}</dl>
</section>
<section aria-labelledby="further-title">
<div class="head"><h2 id="further-title">Look further</h2><p>The store keeps everything. From the folder of the repository:</p></div>
<pre role="region" aria-label="Commands" tabindex="0">{{commands}}</pre>
</section>
<footer>The matches are generated, from a seed: clubs of known strength, goals as Poisson variables, a bookmaker with a margin, a model with noise. So it is known what happened, and the command fails where anything else was told.</footer>
</main>
</body>
</html>
`
