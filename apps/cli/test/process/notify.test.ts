import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { SMTPServer } from 'smtp-server'
import { describe, expect, it, onTestFinished } from 'vitest'
import { runLeeway } from './run-leeway.ts'
import { temporaryFolder } from './temporary-folder.ts'

const monitors = 'monitors: [{ name: odds, reference: reference.csv, current: current.csv }]\n'

function folderWith(channels: string): string {
  return temporaryFolder({ 'leeway.yaml': `channels:\n${channels}${monitors}` })
}

async function receive(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/hush-hush`
}

async function mailServer(subjects: string[] = []): Promise<string> {
  const server = new SMTPServer({
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    onAuth: ({ password }, _, done) =>
      password === 'hush-hush' ? done(null, { user: 'u' }) : done(new Error('no')),
    onData: (stream, _, done) => {
      let source = ''
      stream.on('data', (chunk) => {
        source += chunk
      })
      stream.on('end', () => {
        subjects.push(/^Subject: (.*)$/m.exec(source)?.[1]?.trim() ?? '')
        done()
      })
    },
  })
  server.on('error', () => {})
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())))
  return `127.0.0.1:${(server.server.address() as AddressInfo).port}`
}

describe('leeway notify test', () => {
  it('sends a message and says who took it', async () => {
    const bodies: string[] = []
    const url = await receive((request, response) => {
      request.setEncoding('utf8').on('data', (text) => bodies.push(text))
      request.on('end', () => response.end('ok'))
    })
    const cwd = folderWith(`  chat: { type: slack, webhook: '${url}' }\n`)
    const { code, stdout, stderr } = await runLeeway(['notify', 'test', 'chat'], { cwd })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toBe(`channel chat: slack (${new URL(url).host}) took the test message\n`)
    expect(bodies.join('')).toContain('Leeway: this channel works')
  })

  it('sends an e-mail; a broken template is told', async () => {
    const subjects: string[] = []
    const host = await mailServer(subjects)
    const cwd = folderWith(
      `  mail: { type: email, to: [a@example.org], smtp: 'smtp://u:hush-hush@${host}', template: no.html }\n`,
    )
    const { code, stderr } = await runLeeway(['notify', 'test', 'mail'], { cwd })
    expect(code).toBe(0)
    expect(stderr).toBe(
      `leeway: template ${join(cwd, 'no.html')}: there is no such file; the built-in template was used instead\n`,
    )
    expect(subjects).toEqual(['Leeway: this channel works'])
  })

  it('says what went wrong, without a secret', async () => {
    const url = await receive((_, response) => response.writeHead(404).end('no_service hush-hush'))
    const cwd = folderWith(`  chat: { type: slack, webhook: '${url}' }
  hook: { type: webhook, url: '${url}', secret: whsec_hush }
`)
    const test = async (name: string) => {
      const { code, stderr, stdout } = await runLeeway(['notify', 'test', name], {
        cwd,
        env: { LEEWAY_DEBUG: '1' },
      })
      expect(stdout + stderr).not.toContain('hush')
      return [code, stderr.split('\n')[0]]
    }
    expect(await test('chat')).toEqual([
      4,
      `leeway: slack (${new URL(url).host}) answered 404: no_service (secret)`,
    ])
    expect(await test('hook')).toEqual([
      2,
      'leeway: webhook: secret: expected whsec_ and 24 to 64 bytes in base64, found something else; openssl rand -base64 32 makes what follows whsec_',
    ])
    expect(await test('chatt')).toEqual([
      2,
      "leeway: leeway.yaml: no channel 'chatt', there are chat, hook",
    ])
  })
})

it('leeway doctor asks mail servers, and reads the URLs of webhooks without sending', async () => {
  let requests = 0
  const url = await receive((_, response) => {
    requests += 1
    response.end()
  })
  const host = await mailServer()
  const cwd = folderWith(`  chat: { type: slack, webhook: '${url}', channel: '#ml' }
  old: { type: teams, webhook: 'https://x.webhook.office.com/hush-hush' }
  mail: { type: email, to: [a@example.org], smtp: 'smtp://u:hush-hush@${host}' }
  wrong: { type: email, to: [a@example.org], smtp: 'smtp://u:hush@${host}' }
  down: { type: email, to: [a@example.org], smtp: 'smtp://127.0.0.1:1' }
`)
  const { stdout } = await runLeeway(['doctor'], { cwd })
  const lines = stdout.split('\n')
  for (const line of [
    `✓ channel chat: the URL of slack (${new URL(url).host}) is well formed; leeway notify test chat sends a message`,
    `✓ channel mail: email (${host}) answers and takes user and password; leeway notify test mail sends a message`,
    '✗ channel down: email (127.0.0.1:1): nobody listens there',
  ]) {
    expect(lines).toContain(line)
  }
  expect(stdout).toContain('✗ channel old: teams: webhook is the URL of an Office 365 connector')
  expect(stdout).toContain(`✗ channel wrong: email (${host}): it refuses user and password`)
  expect(stdout).toContain('• configuration: leeway.yaml: channel chat: an incoming webhook posts')
  expect(stdout).not.toContain('hush')
  expect(requests).toBe(0)
})

it('leeway run ends with 4 where a message was not taken, and sends it later', async () => {
  let isDown = true
  let taken = 0
  const url = await receive((_, response) => {
    if (!isDown) taken += 1
    response.writeHead(isDown ? 500 : 200, { 'retry-after': '600' }).end()
  })
  const rows = (shift: number) =>
    ['amount', ...Array.from({ length: 200 }, (_, row) => `${(row % 17) + shift}`), ''].join('\n')
  const cwd = temporaryFolder({
    'leeway.yaml': `channels: { chat: { type: slack, webhook: '${url}' } }\n${monitors}`,
    'reference.csv': rows(0),
    'current.csv': rows(9),
  })
  const first = await runLeeway(['run', '--at', '2026-05-02T06:00:00Z'], { cwd })
  expect(first.code).toBe(4)
  expect(first.stdout).toMatch(/channel chat: slack .*\s+answered\s+500/)
  expect(first.stdout + first.stderr).not.toMatch(/hush|not sent yet/)
  isDown = false
  const { openStateStore } = await import('@leeway/state-store')
  const store = await openStateStore({ folder: join(cwd, '.leeway') })
  const [waiting] = await store.outbox.list({ status: 'waiting' })
  await store.outbox.failed(waiting!.id, {
    at: '2026-05-02T06:00:00Z',
    error: 'no',
    retryAt: '2026-05-02T06:00:00Z',
  })
  await store.close()
  const second = await runLeeway(['run', '--at', '2026-05-02T06:00:00Z'], { cwd })
  expect(second.code).toBe(0)
  expect(taken).toBe(1)
})
