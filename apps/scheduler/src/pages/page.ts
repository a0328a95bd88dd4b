import { logo, sprite } from '@leeway/report-renderer/site'
import Handlebars from 'handlebars'

const handlebars = Handlebars.create()

const options = { strict: true, knownHelpersOnly: true }

handlebars.registerPartial(
  'tag',
  '<span class="tag {{tone}}"><svg aria-hidden="true"><use href="#{{mark}}"/></svg>{{label}}</span>',
)

/** What every page has. */
export interface PageFrame {
  readonly title: string
  /** Stands under `Leeway` in the masthead. */
  readonly kind: string
  /** Stands at the right of the masthead. */
  readonly note: string
  /** Which link of the navigation is the page itself. */
  readonly here?: 'monitors' | 'reports'
}

const frame = handlebars.compile<PageFrame & { main: string; logo: string; sprite: string }>(
  `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{{title}}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/style.css">
</head>
<body>
{{{sprite}}}
<a class="skip" href="#main">Skip to the content</a>
<header class="masthead">{{{logo}}}
<div class="who"><p class="monitor">Leeway</p><p class="kind"><bdi>{{kind}}</bdi></p></div>
<nav aria-label="Pages"><a href="/"{{#if onMonitors}} aria-current="page"{{/if}}>Monitors</a><a href="/reports"{{#if onReports}} aria-current="page"{{/if}}>Reports</a></nav>
<p class="windows"><span>{{note}}</span></p>
</header>
<main id="main" class="site">
{{{main}}}
</main>
</body>
</html>
`,
  options,
)

/** Returns what makes the main part of a page from a template; every text that it is given is escaped. */
export function pageTemplate<View extends object>(
  text: string,
): (view: View, page: PageFrame) => string {
  const main = handlebars.compile<View>(text, options)
  return (view, page) =>
    frame({
      ...page,
      ...{ onMonitors: page.here === 'monitors', onReports: page.here === 'reports' },
      main: main(view),
      logo,
      sprite,
    })
}

/** Returns markup that a template inserts as it is. */
export function asMarkup(html: string): Handlebars.SafeString {
  return new Handlebars.SafeString(html)
}
