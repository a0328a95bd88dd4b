import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { configText, dayFiles } from './day-files.ts'
import { runLeeway } from './run-leeway.ts'
import { temporaryFolder } from './temporary-folder.ts'

vi.setConfig({ testTimeout: 120_000 }) // the command is started several times

it('leeway report makes reports of days and weeks, names what is missing, and ends as it should', async () => {
  const cwd = temporaryFolder({ ...dayFiles(), 'leeway.yaml': configText() })
  const leeway = (...args: string[]) => runLeeway(['report', ...args], { cwd })
  const week = await leeway('weekly', '--date', '2026-05-01')
  expect(week).toMatchObject({ code: 0 })
  expect(week.stdout).toMatch(/✗ odds {5}2026-W18 {2}drifted .*1 of 2/)
  expect(week.stderr).toContain('odds: no data of 2026-04-27, 2026-04-28')
  const next = await leeway('weekly', 'odds', '--date', '2026-05-04', '--format', 'html', '--json')
  expect(JSON.parse(next.stdout)).toMatchObject([
    { status: 'succeeded', comparison: { previousRunId: 'odds@weekly-2026-W18' } },
  ])
  expect(readdirSync(join(cwd, 'reports'))).toContain('odds.weekly.2026-W19.html')
  const env = { PUPPETEER_EXECUTABLE_PATH: join(cwd, 'no-browser') }
  const args = ['report', 'daily', '--date', '2026-05-01', '--format', 'pdf']
  const unprinted = await runLeeway(args, { cwd, env })
  expect(unprinted.code).toBe(4)
  expect(unprinted.stdout).toMatch(/^! odds: No Chrome or Chromium was found/m)
  expect(unprinted.stdout).toMatch(/^ +Debian: +apt-get install/m)
  expect(unprinted.stdout).toContain('1 of which not all was kept')
  const again = ['weekly', '--date', '2026-05-01']
  expect((await leeway(...again)).stdout).toContain('done before')
  expect((await leeway(...again, '--force')).stderr).toContain('odds: no data of 2026-04-27')
  expect(await leeway('daily', '--date', '2026-03-01')).toMatchObject({ code: 3 })
  expect(await leeway('monthly', '--date', '2999-01-01')).toMatchObject({ code: 2 })
  expect(await leeway('yearly')).toMatchObject({ code: 2, stdout: '' })
  expect((await leeway('daily', '--date', '2026-02-30')).stderr).toContain('Expected a day such as')
})
