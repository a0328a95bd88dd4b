import { mkdir, rm, writeFile } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { readConfig } from '@leeway/pipeline/config'
import { writeData } from './story/write-data.ts'
import { leewayYaml } from './story/leeway-yaml.ts'
import { startReceivers } from './receivers/start-receivers.ts'
import { replayMonth } from './replay/replay-month.ts'
const out = '/tmp/demo-out'+process.env.SEED+'/'
const t0 = performance.now()
const tick = (s: string) => console.log(((performance.now()-t0)/1000).toFixed(1), s)
await rm(out,{recursive:true,force:true}); await mkdir(out)
await writeData(out+'data'); tick('data')
await writeFile(out+'leeway.yaml', leewayYaml)
await writeFile(out+'webhook-secret.txt', `whsec_${randomBytes(32).toString('base64')}`)
await using r = await startReceivers(); tick('receivers '+r.metrics.what)
const loaded = await readConfig(out+'leeway.yaml', r.environment)
const res = await replayMonth(loaded, { onDay: (d) => { tick(d.map(x=>x.monitor+' '+x.report.alerts.map(a=>a.severity[0]+':'+a.type+(a.column?':'+a.column:'')+(a.evidence?.metric ?? a.evidence?.check ?? '')).join(' ')).join('\n     ')) }, onPeriodic: p=>tick(p.runId+' '+p.status) })
console.log(res.errors)
for (const q of r.chats.requests) if (q.path.includes('incidents')) { const b = JSON.parse(q.body).data ?? JSON.parse(q.body); console.log(b.monitor, b.window?.from, b.kind, b.began?.length, b.worsened?.length, b.ended?.length, b.active) }
console.log(r.chats.requests.length, r.mail.mails.length, r.influxdb.requests.length)
tick('end')
