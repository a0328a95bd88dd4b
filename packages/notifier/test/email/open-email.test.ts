import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { describe, expect, onTestFinished, test } from 'vitest'
import { builtinTemplate, type EmailConfig, openChannel } from '../../src/index.ts'
import { alertsMessage, hostileMessage, messages, notedAlert } from '../support/messages.ts'
import { receiveMail } from '../support/receivers.ts'

const base = { type: 'email', to: ['team@example.org', 'ops@example.org'] } as const

function open(host: string, more: Partial<EmailConfig> = {}) {
  return openChannel({ ...base, smtp: `smtp://leeway:pass%2Fword@${host}`, ...more })
}

function temporaryFile(name: string, content: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'leeway-notifier-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

test('text, HTML, attachments and headers arrive', async () => {
  const { host, mails } = await receiveMail()
  const pdf = new Uint8Array([37, 80, 68, 70, 0, 255])
  const sent = await open(host, { subject: 'ML Monitoring Alert' }).send(alertsMessage(), {
    attachments: [
      { fileName: 'Bericht – Mai.pdf', contentType: 'application/pdf', content: pdf },
      { fileName: 'report.html', contentType: 'text/html; charset=utf-8', content: '<p>ü</p>' },
    ],
  })
  expect(sent).toEqual({ warnings: [] })
  const [mail] = mails
  expect(mail?.subject).toBe('ML Monitoring Alert: odds: 2 new alerts, 1 critical')
  expect(mail?.from?.value).toEqual([{ name: 'Leeway', address: 'team@example.org' }])
  expect([mail?.to].flat()[0]?.value.map(({ address }) => address)).toEqual(base.to)
  expect(mail?.messageId).toBe(`<${alertsMessage().id}@example.org>`)
  expect(mail?.headers.get('auto-submitted')).toBe('auto-generated')
  expect(mail?.text).toContain('New:\n- [critical] Column 0 has drifted')
  expect(mail?.html).toContain('<h1')
  expect(mail?.html).not.toMatch(/\bsrc=|url\(|<link|<script|https?:/)
  expect(mail?.attachments.map(({ filename, contentType }) => [filename, contentType])).toEqual([
    ['Bericht – Mai.pdf', 'application/pdf'],
    ['report.html', 'text/html'],
  ])
  expect(new Uint8Array(mail?.attachments[0]?.content ?? [])).toEqual(pdf)
})

test('text and HTML are alternatives', async () => {
  const { host, sources } = await receiveMail()
  await open(host).send(alertsMessage())
  expect(sources[0]).toMatch(/^Content-Type: multipart\/alternative;/m)
})

test.each(Object.entries(messages))('every message arrives whole: %s', async (_, message) => {
  const { host, mails, sources } = await receiveMail()
  await open(host).send(message)
  const [mail] = mails
  expect(mail?.headers.has('bcc')).toBe(false)
  expect(mail?.subject).not.toMatch(/[\r\n\u202e]/)
  expect(mail?.subject?.length).toBeLessThan(400)
  expect(mail?.html).not.toMatch(/<script|<img|onerror=alert/i)
  expect(sources[0]?.split('\r\n').every((line) => line.length <= 998)).toBe(true)
})

test('all messages on an alert, and no others, share a reference', async () => {
  const { host, mails } = await receiveMail()
  const channel = open(host)
  const [a, b] = [notedAlert(1), notedAlert(2)]
  const none = { began: [], worsened: [], ended: [] }
  await channel.send(alertsMessage({ ...none, id: 'msg_1', began: [a, b] }))
  await channel.send(alertsMessage({ ...none, id: 'msg_2', ended: [a] }))
  const later = { ...a, since: '2026-06-01T00:00:00.000Z' }
  await channel.send(alertsMessage({ ...none, id: 'msg_3', began: [later] }))
  const [first, second, third] = mails.map(({ references }) => [references ?? []].flat())
  expect(first).toHaveLength(2)
  expect(second).toEqual([first?.[0]])
  expect(mails[1]?.inReplyTo).toBe(first?.[0])
  expect(mails[0]?.inReplyTo).toBeUndefined()
  expect(first).not.toContain(third?.[0])
})

describe('templates', () => {
  test('the built-in one can be copied', async () => {
    const { host, mails } = await receiveMail()
    const template = temporaryFile('copy.html', readFileSync(builtinTemplate, 'utf8'))
    expect((await open(host, { template }).send(alertsMessage())).warnings).toEqual([])
    await open(host).send(alertsMessage())
    expect(mails[0]?.html).toBe(mails[1]?.html)
  })

  test('of the user’s own', async () => {
    const { host, mails } = await receiveMail()
    const template = temporaryFile(
      'mine.html',
      '<h1>{{title}}</h1>{{#each groups}}<h2>{{title}}</h2>{{#each alerts}}<p>{{word}}: {{text}}</p>{{/each}}{{/each}}',
    )
    const sent = await open(host, { template }).send(hostileMessage())
    expect(sent.warnings).toEqual([])
    expect(mails[0]?.html).toMatch(/^<h1>/)
    expect(mails[0]?.html).not.toMatch(/<script|<img/)
  })

  test.each<[string, string, RegExp]>([
    ['is broken', '{{#each groups}}{{title}}', /Parse error on line 1/],
    ['has a name that there is not', '<p>{{nope}}</p>', /"nope" not defined/],
    ['does not escape', '<p>\n{{{title}}}</p>', /line 2: write \{\{name\}\} for \{\{\{name\}\}\}/],
    ['does not escape, otherwise', '{{#if title}}{{&title}}{{/if}}', /has to be escaped/],
    ['calls what there is not', '{{shout title}}', /You specified knownHelpersOnly|shout/],
    ['reaches for more', '{{constructor.constructor}}', /constructor/],
    ['includes others', '{{> other}}', /other/],
  ])('one that %s costs nothing but a warning', async (_, source, warning) => {
    const { host, mails } = await receiveMail()
    const template = temporaryFile('broken.html', source)
    const { warnings } = await open(host, { template }).send(alertsMessage())
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toMatch(/broken\.html: .*; the built-in template was used instead$/)
    expect(warnings[0]).toMatch(warning)
    expect(mails[0]?.html).toContain('2 new alerts, 1 critical')
  })

  test('the guide’s drift_alert.html, where there is no such file, is the built-in one', async () => {
    const { host, mails } = await receiveMail()
    const sent = await open(host, { template: 'drift_alert.html' }).send(alertsMessage())
    expect(sent.warnings).toEqual([])
    const template = temporaryFile('drift_alert.html', 'mine: {{title}}')
    await open(host, { template }).send(alertsMessage())
    expect(mails.map(({ html }) => String(html).slice(0, 6))).toEqual(['<!doct', 'mine: '])
  })

  test('one that is not there', async () => {
    const { host, mails } = await receiveMail()
    const { warnings } = await open(host, { template: '/no/such.html' }).send(alertsMessage())
    expect(warnings[0]).toBe(
      'template /no/such.html: there is no such file; the built-in template was used instead',
    )
    expect(mails).toHaveLength(1)
    const verified = await open(host, { template: '/no/such.html' }).verify()
    expect(verified.found).toMatch(/answers and takes user and password$/)
    expect(verified.warnings).toEqual(warnings)
  })
})

describe('failures', () => {
  const failure = (channel: ReturnType<typeof open>) =>
    channel.send(alertsMessage()).then(
      () => expect.unreachable('it was taken'),
      (error: unknown) => error,
    )

  test('a wrong password', async () => {
    const { host } = await receiveMail()
    const smtp = `smtp://leeway:hush-hush@${host}`
    const error = await failure(open(host, { smtp }))
    expect(error).toMatchObject({ code: 'unauthorized', isRetriable: true })
    expect(String(error)).toContain(`email (${host}): it refuses user and password`)
    const shown = inspect(error, { depth: 10, showHidden: true })
    expect(shown).not.toContain('hush')
    expect(shown).not.toContain(Buffer.from('\0leeway\0hush-hush').toString('base64'))
    await expect(open(host, { smtp }).verify()).rejects.toMatchObject({ code: 'unauthorized' })
  })

  test.each<[number, string, boolean]>([
    [451, 'unavailable', true],
    [421, 'unavailable', true],
    [552, 'rejected', false],
  ])('an answer of %d', async (responseCode, code, isRetriable) => {
    const { host } = await receiveMail({
      onData: (stream, _, done) => {
        stream.resume()
        stream.on('end', () => done(Object.assign(new Error('not now'), { responseCode })))
      },
    })
    expect(await failure(open(host))).toMatchObject({ code, isRetriable })
  })

  test('recipients that are refused: all, or some', async () => {
    const refuse = (wrong: RegExp) =>
      receiveMail({
        onRcptTo: ({ address }, _, done) =>
          wrong.test(address)
            ? done(Object.assign(new Error('no such user'), { responseCode: 550 }))
            : done(),
      })
    const none = await refuse(/./)
    expect(await failure(open(none.host))).toMatchObject({ code: 'rejected' })
    const some = await refuse(/^ops/)
    const { warnings } = await open(some.host).send(alertsMessage())
    expect(warnings).toEqual([
      `email (${some.host}) refused 1 of the recipients, the others have the message`,
    ])
  })

  test('nobody there, and one who says nothing', async () => {
    expect(await failure(open('127.0.0.1:1'))).toMatchObject({
      code: 'unreachable',
      isRetriable: true,
      message: 'email (127.0.0.1:1): nobody listens there',
    })
    const silent = createServer()
    silent.on('connection', (socket) => onTestFinished(() => void socket.destroy()))
    silent.listen(0, '127.0.0.1')
    await once(silent, 'listening')
    onTestFinished(() => void silent.close())
    const { port } = silent.address() as { port: number }
    const channel = openChannel(
      { ...base, smtp: `smtp://127.0.0.1:${port}` },
      { timeoutSeconds: 0.05 },
    )
    expect(await failure(channel)).toMatchObject({ code: 'timeout', isRetriable: true })
  })

  test('a password is not sent in the clear to another machine', async () => {
    const { mailServer } = await import('../../src/email/mail-server.ts')
    const requiresTls = (smtp: string) => mailServer(smtp).options.requireTLS === true
    expect(requiresTls('smtp://u:p@mail.example.org:587')).toBe(true)
    expect(requiresTls('smtp://u:p@mail.example.org:587?requireTLS=false')).toBe(false)
    expect(requiresTls('smtp://u:p@localhost:25')).toBe(false)
    expect(requiresTls('smtp://mail.example.org')).toBe(false)
  })

  test.each<[Partial<EmailConfig>, RegExp]>([
    [{ smtp: 'hush' }, /^email: smtp: expected a URL such as smtps:/],
    [{ smtp: 'https://hush@h' }, /^email: smtp: expected a URL/],
    [{ to: [] }, /at least one address, found none/],
    [{ to: ['a@b.org\r\nBcc: c@d.org'] }, /expected e-mail addresses/],
    [{ to: ['a@b.org, c@d.org'] }, /expected e-mail addresses/],
    [{ from: 'nobody' }, /found "nobody"/],
    [{ subject: 'a\r\nBcc: c@d.org' }, /subject: expected one line/],
  ])('a wrong option: %j', (more, message) => {
    expect(() => open('h', more)).toThrow(message)
    expect(() => open('h', more)).not.toThrow(/hush/)
  })
})

test('the sender is the user of the mail server where it is an address', async () => {
  const { senderOf } = await import('../../src/email/sender-of.ts')
  const config = { ...base, smtp: '' }
  expect(senderOf(config, 'bot@example.org')).toBe('bot@example.org')
  expect(senderOf(config, 'bot')).toBe('team@example.org')
  expect(senderOf({ ...config, from: 'from@example.org' }, 'bot@x.org')).toBe('from@example.org')
})
