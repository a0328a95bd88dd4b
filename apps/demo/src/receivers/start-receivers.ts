import { type MailReceiver, receiveMail } from './receive-mail.ts'
import { type MetricsReceiver, receiveMetrics } from './receive-metrics.ts'
import { type RequestReceiver, receiveRequests } from './receive-requests.ts'

/** Everything that Leeway sends to in the story. */
export interface Receivers extends AsyncDisposable {
  readonly mail: MailReceiver
  /** Slack, Teams and the webhook, at paths of their own. */
  readonly chats: RequestReceiver
  readonly metrics: MetricsReceiver
  readonly influxdb: RequestReceiver
  /** The variables that `leeway.yaml` asks for. */
  readonly environment: Readonly<Record<string, string>>
}

/** Starts all receivers; the end of the first is the end of all. */
export async function startReceivers(): Promise<Receivers> {
  await using started = new AsyncDisposableStack()
  const mail = started.use(await receiveMail())
  const chats = started.use(await receiveRequests())
  const metrics = started.use(await receiveMetrics())
  const influxdb = started.use(await receiveRequests())
  const all = started.move()
  return {
    mail,
    chats,
    metrics,
    influxdb,
    environment: {
      SMTP_URL: mail.url,
      SLACK_WEBHOOK: `${chats.url}/slack`,
      TEAMS_WORKFLOW: `${chats.url}/teams`,
      WEBHOOK_URL: `${chats.url}/incidents`,
      PROMETHEUS_GATEWAY: metrics.url,
      INFLUXDB_URL: influxdb.url,
    },
    [Symbol.asyncDispose]: () => all.disposeAsync(),
  }
}
