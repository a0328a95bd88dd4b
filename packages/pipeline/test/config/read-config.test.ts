import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { configJsonSchema, parseConfig, readConfig, showConfig } from '../../src/config/index.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const minimal = `monitors:
  - name: odds
    reference: reference.csv
    current: "{yyyy}-{MM}-{dd}.csv"
`
const parse = (text: string, env: Record<string, string> = {}) =>
  parseConfig(text, 'leeway.yaml', env).config

test('fills in every default', () => {
  expect(parse(minimal)).toEqual({
    timeZone: 'UTC',
    archive: { maxReports: 50 },
    reports: [],
    server: { host: '127.0.0.1', port: 8338 },
    scheduler: { concurrency: 1, catchUp: 7, timeoutSeconds: 3600, graceSeconds: 25 },
    store: {},
    output: { folder: 'reports', formats: ['json', 'html'] },
    sinks: {},
    grafana: {},
    channels: {},
    monitors: [
      {
        name: 'odds',
        labels: {},
        reference: 'reference.csv',
        current: '{yyyy}-{MM}-{dd}.csv',
        window: 'day',
        mapping: {},
        policy: 'calibrated',
        enableDataDrift: true,
        enableTargetDrift: true,
        enableDataQuality: true,
        history: 60,
      },
    ],
  })
})

describe('says where and what', () => {
  test.for<[string, string, string | RegExp]>([
    [
      'an unknown key',
      `store: { foldr: x }\n${minimal}`,
      "leeway.yaml:1:10: store: unknown key 'foldr': did you mean 'folder'?",
    ],
    [
      'an unknown key of a monitor',
      `${minimal}    polcy: evidently\n`,
      "leeway.yaml:5:5: monitors.0: unknown key 'polcy': did you mean 'policy'?",
    ],
    [
      'no monitors',
      'store: { folder: x }\n',
      /monitors: expected a list of monitors, found nothing/,
    ],
    [
      'a path with an unknown part',
      minimal.replace('{dd}', '{day}'),
      /:4:14: monitors.0.current: \{day\} stands for nothing/,
    ],
    [
      'a time zone',
      `timeZone: Berlin\n${minimal}`,
      'leeway.yaml:1:11: timeZone: expected a time zone of the IANA database',
    ],
    [
      'a cron expression',
      `${minimal}    schedule: "61 * * * *"\n`,
      /:5:15: monitors.0.schedule: expected a cron expression of five fields/,
    ],
    [
      'six fields of cron',
      `${minimal}    schedule: "0 0 6 * * *"\n`,
      /expected a cron expression of five fields/,
    ],
    [
      'a URL',
      `sinks: { prometheus: { gateway: localhost } }\n${minimal}`,
      /:1:33: sinks.prometheus.gateway: expected a URL such as http/,
    ],
    [
      'two monitors of a name',
      `${minimal}${minimal.slice(10)}`,
      /:5:11: monitors.1.name: a monitor before has the name 'odds' too/,
    ],
    [
      'a channel that is not there',
      `${minimal}    channels: [mail]\n`,
      /:5:16: monitors.0.channels.0: no channel 'mail', there are none/,
    ],
    [
      'a channel without its webhook',
      `channels: { team: { type: slack } }\n${minimal}`,
      /channels.team.webhook: expected the URL of an incoming webhook, found nothing/,
    ],
    [
      'a channel of no type',
      `channels: { team: { type: pigeon } }\n${minimal}`,
      /channels.team.type: expected a channel of type email, slack, teams or webhook/,
    ],
    [
      'a folder and a URL',
      `store: { folder: x, url: 'postgres://u@h/d' }\n${minimal}`,
      /:1:8: store: expected folder or url, not both/,
    ],
    [
      'a wrong path and time column',
      minimal.replace('"{yyyy}-{MM}-{dd}.csv"', '{ path: 3, timeColumn: t }'),
      /monitors.0.current.path: expected the path of a data file, found a number/,
    ],
    [
      'a window',
      `${minimal}    window: fortnight\n`,
      /window: expected one of hour, day, week, month, found a text/,
    ],
    [
      'a variable that is not there',
      `${minimal}    labels: { version: "\${env:VERSION}" }\n`,
      /:5:24: monitors.0.labels.version: the environment has no variable VERSION; set it, or write \$\{env:VERSION:-text\}/,
    ],
    [
      'a file that is not there',
      `store: { url: "\${file:no/such/file}" }\n${minimal}`,
      /:1:15: store.url: the file no\/such\/file cannot be read/,
    ],
    [
      'a reference that is none',
      `${minimal}    labels: { version: "\${VERSION}" }\n`,
      /:5:24: monitors.0.labels.version: holds \$\{…\} that is no reference; expected \$\{env:NAME\}/,
    ],
    [
      'a reference that is not closed',
      `store: { url: "\${env:HOME" }\n${minimal}`,
      /:1:15: store.url: holds \$\{…\} that is no reference/,
    ],
    [
      'a text for true or false',
      `${minimal}    enableDataDrift: "yes"\n`,
      'leeway.yaml:5:22: monitors.0.enableDataDrift: expected true or false, found a text',
    ],
    [
      'an unknown policy',
      `${minimal}    policy: strict\n`,
      ':5:13: monitors.0.policy: expected calibrated or evidently, or one of a version, such as calibrated@1, found a text',
    ],
    [
      'a database that is none of the stores',
      `store: { url: 'mysql://u:hush@h/d' }\n${minimal}`,
      /:1:15: store.url: expected a URL such as postgres:\/\/(?!.*hush)/,
    ],
    [
      'an unknown drift test',
      `${minimal}    tests: { price: kss }\n`,
      ":5:21: monitors.0.tests.price: expected a drift test, did you mean 'ks'?, found a text",
    ],
    [
      'a sink that is not configured',
      `${minimal}    sinks: [influxdb]\n`,
      ':5:13: monitors.0.sinks.0: the sink influxdb is not configured; write sinks.influxdb, or set INFLUXDB_URL',
    ],
    [
      'an unknown check',
      `${minimal}    expectations: [{ check: missing-shar, column: a }]\n`,
      ":5:29: monitors.0.expectations.0.check: expected a check, did you mean 'missing-share'?",
    ],
    [
      'a kind that is none',
      `${minimal}    testsByKind: { number: ks }\n`,
      /:5:\d+: monitors.0.testsByKind/,
    ],
    [
      'too long a history',
      `${minimal}    history: 5000\n`,
      ':5:14: monitors.0.history: expected at most 1000, found a number',
    ],
    [
      'a variable that holds no number',
      `${minimal}    history: \${env:WORD}\n`,
      ':5:14: monitors.0.history: expected a whole number, found a text',
    ],
  ])('for %s', ([, text, message]) => {
    expect(() => parse(text, { WORD: 'many' })).toThrow(message)
  })

  test('once for a variable that is not there, and nothing of those that are', () => {
    const text = `channels:
  chat: { type: slack, webhook: "\${env:CHAT}" }
  room: { type: teams, webhook: "\${env:ROOM}" }
${minimal}`
    const env = { ROOM: 'https://example.org/hush' }
    expect(() => parse(text, env)).toThrow(
      /^leeway\.yaml:2:33: channels\.chat\.webhook: .* CHAT;.*$/,
    )
  })

  test('for everything that is wrong at once, in the order of the file', () => {
    const text = `tymeZone: UTC\n${minimal}    driftShare: 2\n    alpha: x\n`
    expect(() => parse(text)).toThrow(
      /^leeway.yaml:1:\d+: unknown key 'tymeZone': did you mean 'timeZone'\?\nleeway.yaml:6:17: .*\nleeway.yaml:7:12: /,
    )
  })

  test('for a file that is not there', async () => {
    await expect(readConfig('nowhere/leeway.yaml', {})).rejects.toThrow(
      'nowhere/leeway.yaml: no such file; leeway init writes one',
    )
  })
})

test('reads periodic reports, and refuses monitors and channels that are not there', () => {
  const reports = (text: string) => `${minimal}\nreports: [${text}]\n`
  const read = parse(reports('{ period: weekly, schedule: "0 6 * * 1", formats: [html, pdf] }'))
  expect(read.reports).toEqual([
    { period: 'weekly', schedule: '0 6 * * 1', formats: ['html', 'pdf'] },
  ])
  const wrong = (text: string) => () => parse(reports(text))
  expect(wrong('{ period: yearly }')).toThrow('expected one of daily, weekly, monthly')
  expect(wrong('{ period: daily, monitors: [gone] }')).toThrow("no monitor 'gone', there are")
  expect(wrong('{ period: daily, channels: [gone] }')).toThrow("no channel 'gone', there are none")
  expect(wrong('{ period: daily, formats: [docx] }')).toThrow('expected json, html or pdf')
})

test('references to the environment and to files are replaced, from the folder of the configuration', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'token'), 'from a file\n')
  writeFileSync(
    join(folder, 'leeway.yaml'),
    `sinks:
  influxdb: { url: "http://\${env:HOST}:8086", token: "\${file:token}", org: "\${env:ORG:-mlops}", bucket: '$\${b}' }
${minimal}`,
  )
  const { config } = await readConfig(join(folder, 'leeway.yaml'), { HOST: 'influx' })
  expect(config.sinks.influxdb).toEqual({
    url: 'http://influx:8086',
    token: 'from a file',
    org: 'mlops',
    bucket: ['$', '{b}'].join(''),
    timeoutSeconds: 10,
  })
})

test('what a reference stands for is a number where one is expected, and else a text', () => {
  const text = `${minimal}    history: \${env:DAYS}
    alpha: "\${env:ALPHA:-0.01}"
    enableDataQuality: \${env:QUALITY}
    labels: { version: "\${env:DAYS}" }
`
  const [monitor] = parse(text, { DAYS: '7', QUALITY: 'false' }).monitors
  expect(monitor).toMatchObject({
    history: 7,
    alpha: 0.01,
    enableDataQuality: false,
    labels: { version: '7' },
  })
})

test.each([`pre\${hunter2}`, `\${evn:T:-hunter2}`, `\${env:T-hunter2}`, `\${env:T:-hunter2`])(
  'a reference that is none is not quoted: %s',
  (text) => {
    const config = `sinks: { influxdb: { token: ${JSON.stringify(text)} } }\n${minimal}`
    expect(() => parse(config)).toThrow(`leeway.yaml:1:29: sinks.influxdb.token: holds \${…} that`)
    expect(() => parse(config)).not.toThrow('hunter2')
  },
)

test.each([
  ['http://u:p@hunter2@host:1/x', 'http://(secret)@host:1/x'],
  ['http://host:1/?auth=hunter2&b=hunter2', 'http://host:1/?auth=(secret)&b=(secret)'],
  ['https://host/a?hunter2#hunter2', 'https://host/a?(secret)#(secret)'],
  ['s3://hunter2:hunter2@h/{yyyy}.csv', 's3://(secret)@h/{yyyy}.csv'],
  ['postgres://u:hunter2/x@h/d', 'postgres://(secret)'],
  ['http://u:1/hunter2@h/d', 'http://(secret)'],
  ['s3://bucket/a@b.csv', 's3://bucket/a@b.csv'],
])('of %s is shown %s', (url, shown) => {
  const config = parse(minimal.replace('reference.csv', JSON.stringify(url)))
  expect(showConfig(config)).toContain(`reference: ${shown}\n`)
})

describe('the variables of the guide', () => {
  const influx = {
    INFLUXDB_URL: 'http://influxdb:8086',
    INFLUXDB_TOKEN: 'hush',
    INFLUXDB_ORG: 'mlops',
    INFLUXDB_BUCKET: 'ml_monitoring',
  }
  test('name the sinks that the file does not', () => {
    const config = parse(minimal, {
      ...influx,
      PROMETHEUS_GATEWAY: 'http://prometheus-pushgateway:9091',
      GRAFANA_URL: 'http://grafana:3000',
    })
    expect(config.sinks).toEqual({
      prometheus: {
        gateway: 'http://prometheus-pushgateway:9091',
        job: 'evidently_ml_monitoring',
        timeoutSeconds: 10,
      },
      influxdb: {
        url: 'http://influxdb:8086',
        token: 'hush',
        org: 'mlops',
        bucket: 'ml_monitoring',
        timeoutSeconds: 10,
      },
    })
    expect(config.grafana).toEqual({ url: 'http://grafana:3000' })
  })

  test('stand behind the file', () => {
    const text = `sinks: { prometheus: { gateway: 'http://here:1' } }\n${minimal}`
    const { sinks } = parse(text, { PROMETHEUS_GATEWAY: 'http://there:1' })
    expect(sinks.prometheus?.gateway).toBe('http://here:1')
  })

  test('need no more than the URL of InfluxDB', () => {
    expect(parse(minimal, { INFLUXDB_URL: 'influxdb:8086' }).sinks).toEqual({
      influxdb: {
        url: 'http://influxdb:8086',
        org: 'mlops',
        bucket: 'ml_monitoring',
        timeoutSeconds: 10,
      },
    })
    expect(parse(minimal, { INFLUXDB_TOKEN: 'stray', INFLUXDB_ORG: 'stray' }).sinks).toEqual({})
  })

  test('complete what the file says of a sink', () => {
    const text = `sinks: { influxdb: { url: 'http://here:1', bucket: b } }\n${minimal}`
    expect(parse(text, influx).sinks.influxdb).toEqual({
      url: 'http://here:1',
      token: 'hush',
      org: 'mlops',
      bucket: 'b',
      timeoutSeconds: 10,
    })
    const named = `sinks: { prometheus: { job: nightly } }\n${minimal}`
    expect(parse(named, { PROMETHEUS_GATEWAY: 'push:9091' }).sinks.prometheus).toMatchObject({
      gateway: 'http://push:9091',
      job: 'nightly',
    })
    expect(() => parse(named)).toThrow(
      'leeway.yaml:1:22: sinks.prometheus: gateway is missing; write it, or set PROMETHEUS_GATEWAY',
    )
  })

  test('are named where they are no URL, without what they hold', () => {
    expect(() => parse(minimal, { PROMETHEUS_GATEWAY: 'hush' })).toThrow(
      /^PROMETHEUS_GATEWAY of the environment: expected a URL such as http:\/\/localhost:9091, (?!.*hush)/,
    )
    expect(() => parse(minimal, { ...influx, INFLUXDB_URL: 'http://h/?token=hush' })).toThrow(
      /^INFLUXDB_URL of the environment: expected a URL such as (?!.*hush)/,
    )
  })

  test('that are of no consequence for a run only warn', () => {
    const { config, warnings } = parseConfig(minimal, 'leeway.yaml', { GRAFANA_URL: 'grafana' })
    expect(config.grafana).toEqual({})
    expect(warnings).toEqual([
      'GRAFANA_URL of the environment: expected a URL such as http://localhost:3000, without ? and #, found something else',
    ])
  })
})

test('warns of a path that is the same for every window', () => {
  const undated = minimal.replace('{yyyy}-{MM}-{dd}.csv', '{{all}}.csv')
  expect(parseConfig(undated, 'leeway.yaml', {}).warnings).toEqual([
    'leeway.yaml: monitor odds: current has neither {yyyy}, {MM}, … in its path nor a timeColumn, so every window judges the same file',
  ])
  expect(parseConfig(minimal, 'leeway.yaml', {}).warnings).toEqual([])
})

test('shows a configuration without its secrets', () => {
  const shown = showConfig(
    parse(`store: { url: 'postgres://leeway:hush@db/leeway' }
sinks: { prometheus: { gateway: 'http://user:hush@push:9091' } }
grafana: { token: hush }
channels:
  team: { type: slack, webhook: 'https://hooks.slack.com/hush' }
  hook: { type: webhook, url: 'https://example.org/hush', secret: whsec_hush }
  mail: { type: email, to: [a@example.org], smtp: 'smtps://u:hush@h', template: mine.html }
${minimal}`),
  )
  expect(shown).not.toContain('hush')
  expect(shown).toContain('gateway: http://(secret)@push:9091')
  expect(shown).toContain('webhook: (secret)')
  expect(shown).toContain('  - name: odds\n')
})

test('the JSON Schema knows every key and marks secrets', () => {
  const schema = JSON.stringify(configJsonSchema())
  expect(schema).toContain('"writeOnly":true')
  expect(schema).toContain('"numericalFeatures"')
  expect(configJsonSchema()).toMatchObject({ required: ['monitors'], additionalProperties: false })
})
