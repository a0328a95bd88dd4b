import { alertRules, dashboardUids, pushToGrafana } from '@leeway/grafana-dashboards-as-code'
import { freePort } from '@leeway/test-servers'
import { describe, expect, test } from 'vitest'
import { fakeGrafana, provisioned } from './fake-grafana.ts'

describe('pushToGrafana', () => {
  test('makes the folder, both dashboards and every rule, as the token it was given', async () => {
    const grafana = await fakeGrafana()
    const results = await pushToGrafana({ url: grafana.url, token: 'hush' })
    expect(results.filter(({ outcome }) => outcome === 'failed')).toEqual([])
    expect([...grafana.dashboards.keys()]).toEqual(Object.values(dashboardUids))
    expect([...grafana.dashboards.values()].map(({ folderUid }) => folderUid)).toEqual([
      'leeway',
      'leeway',
    ])
    expect([...grafana.rules.values()].map(({ title }) => title)).toEqual(
      alertRules().map(({ title }) => title),
    )
    expect(grafana.folders.get('leeway')).toEqual({ uid: 'leeway', title: 'Leeway' })
    expect(new Set(grafana.requests.map(({ authorization }) => authorization))).toEqual(
      new Set(['Bearer hush']),
    )
  })

  test('links every rule to a panel of a dashboard that it uploads', async () => {
    const grafana = await fakeGrafana()
    await pushToGrafana({ url: grafana.url })
    const linked = [...grafana.rules.values()].map(
      ({ annotations }) => annotations.__dashboardUid__,
    )
    expect(linked.filter((uid) => !grafana.dashboards.has(uid))).toEqual([])
  })

  test('replaces what is there, the same each time', async () => {
    const grafana = await fakeGrafana()
    await pushToGrafana({ url: grafana.url })
    const before = [...grafana.rules.values()]
    const again = await pushToGrafana({ url: grafana.url })
    expect(again.every(({ outcome }) => outcome === 'written')).toBe(true)
    expect([...grafana.rules.values()]).toEqual(before)
  })

  test('leaves rules out where it is told to', async () => {
    const grafana = await fakeGrafana()
    const results = await pushToGrafana({ url: grafana.url, rules: false })
    expect(results.map(({ kind }) => kind)).toEqual(['dashboard', 'dashboard'])
    expect(grafana.rules.size).toBe(0)
  })

  test.each([
    ['the one of provisioning', provisioned, {}, 'prometheus'],
    [
      'the only one',
      [{ uid: 'p1', name: 'Metrics', type: 'prometheus', isDefault: false }],
      {},
      'p1',
    ],
    [
      'the default one',
      [
        { uid: 'p1', name: 'One', type: 'prometheus', isDefault: false },
        { uid: 'p2', name: 'Two', type: 'prometheus', isDefault: true },
      ],
      {},
      'p2',
    ],
    [
      'the one that is named',
      [
        { uid: 'p1', name: 'One', type: 'prometheus', isDefault: true },
        { uid: 'p2', name: 'Two', type: 'prometheus', isDefault: false },
      ],
      { prometheusDatasource: 'Two' },
      'p2',
    ],
  ])('asks %s of the data sources', async (_, datasources, options, uid) => {
    const grafana = await fakeGrafana({ datasources })
    await pushToGrafana({ url: grafana.url, ...options })
    for (const { data } of grafana.rules.values()) expect(data[0]?.datasourceUid).toBe(uid)
  })

  test('names what Grafana does not take, and uploads the rest', async () => {
    const grafana = await fakeGrafana({
      answers: { 'POST /api/dashboards/db': [403, '{"message":"no permission to write"}'] },
    })
    const results = await pushToGrafana({ url: grafana.url })
    const failed = results.filter(({ outcome }) => outcome === 'failed')
    expect(failed.map(({ detail }) => detail)).toEqual([
      'it answered 403: no permission to write',
      'it answered 403: no permission to write',
    ])
    expect(grafana.rules.size).toBe(alertRules().length)
  })

  test('takes a name for a uid where the token may not list data sources', async () => {
    const grafana = await fakeGrafana({ answers: { 'GET /api/datasources': [403, '{}'] } })
    await expect(pushToGrafana({ url: grafana.url, token: 'hush' })).rejects.toThrow(
      /the token may not list data sources.*--prometheus-datasource/,
    )
    await pushToGrafana({ url: grafana.url, prometheusDatasource: 'p9' })
    for (const { data } of grafana.rules.values()) expect(data[0]?.datasourceUid).toBe('p9')
  })
})

describe('pushToGrafana refuses', () => {
  test('what is no address, without quoting it', async () => {
    const pushed = pushToGrafana({ url: 'ftp://user:hush@host' })
    await expect(pushed).rejects.toThrow(
      'Grafana: url is no address, expected one such as http://localhost:3000',
    )
    await expect(pushed).rejects.toMatchObject({ code: 'invalid_option' })
  })

  test('a server that is not there', async () => {
    const place = `127.0.0.1:${await freePort()}`
    await expect(pushToGrafana({ url: `http://u:hush@${place}/grafana/` })).rejects.toMatchObject({
      code: 'unreachable',
      message: `Grafana at http://${place}/grafana: it cannot be reached (ECONNREFUSED); is it running, and is the address right?`,
    })
  })

  test.each([
    [401, 'hush', /^Grafana at .*: it does not know the token/],
    [401, undefined, /^Grafana at .*: it wants a token; grafana\.token/],
    [302, 'hush', /it answered 302 when asked for its data sources; is this a Grafana\?$/],
    [200, 'hush', /it answered 200 when asked for its data sources; is this a Grafana\?$/],
  ])(
    'an answer %s to the token %s, and says nothing of the token',
    async (status, token, message) => {
      const grafana = await fakeGrafana({ answers: { 'GET /api/datasources': [status, '<html>'] } })
      const error = await pushToGrafana({ url: grafana.url, token }).catch(
        (thrown: Error) => thrown,
      )
      expect(error).toMatchObject({ code: 'refused', message: expect.stringMatching(message) })
      expect(String(error)).not.toContain('hush')
      expect(grafana.requests).toHaveLength(1)
    },
  )

  test('a Grafana without a Prometheus, and names what there is', async () => {
    const grafana = await fakeGrafana({
      datasources: [{ uid: 'l', name: 'Logs', type: 'loki', isDefault: true }],
    })
    await expect(pushToGrafana({ url: grafana.url })).rejects.toThrow(
      'no single data source of type prometheus can be told, found "Logs" (loki)',
    )
    await expect(
      pushToGrafana({ url: grafana.url, prometheusDatasource: 'Metrics' }),
    ).rejects.toThrow('no data source "Metrics" of type prometheus, found "Logs" (loki)')
  })

  test('to go on where no folder can be made', async () => {
    const grafana = await fakeGrafana({
      answers: { 'POST /api/folders': [403, '{"message":"no right"}'] },
    })
    await expect(pushToGrafana({ url: grafana.url })).rejects.toThrow(
      'Grafana: the folder Leeway cannot be made: it answered 403: no right',
    )
    expect(grafana.dashboards.size).toBe(0)
  })
})
