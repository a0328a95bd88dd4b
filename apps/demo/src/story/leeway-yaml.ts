/**
 * The configuration of the story. The addresses are those of the receivers, which the demo gives in the environment; without them nothing listens there, and commands that only read do as well.
 */
export const leewayYaml: string = `# Three monitors of a Premier League model. The addresses are those of the demo's receivers while it runs.
store: { folder: store }
output: { folder: reports, formats: [json, html] }
sinks:
  prometheus: { gateway: "\${env:PROMETHEUS_GATEWAY:-http://127.0.0.1:9091}" }
  influxdb: { url: "\${env:INFLUXDB_URL:-http://127.0.0.1:8086}" }
channels:
  team-mail:
    type: email
    to: [ml-team@example.org]
    from: leeway@example.org
    smtp: "\${env:SMTP_URL:-smtp://127.0.0.1:25}"
    attach: [html]
  chat: { type: slack, webhook: "\${env:SLACK_WEBHOOK:-http://127.0.0.1:80/slack}" }
  room: { type: teams, webhook: "\${env:TEAMS_WORKFLOW:-http://127.0.0.1:80/teams}" }
  incidents:
    type: webhook
    url: "\${env:WEBHOOK_URL:-http://127.0.0.1:80/incidents}"
    secret: "\${file:webhook-secret.txt}"
reports:
  - { period: weekly, monitors: [odds-feed, home-wins], formats: [html, pdf], channels: [team-mail] }
  - { period: monthly, monitors: [home-wins], formats: [html, pdf], channels: [team-mail, chat] }
monitors:
  - name: odds-feed
    labels: { environment: demo, model: premier_league_odds }
    reference: data/odds/reference.csv
    current: data/odds/{yyyy}-{MM}-{dd}.csv
    mapping: { datetime: kick_off, id: match_id }
    alpha: &alpha 0.001 # three reports a day: at 0.05 there would be some false alarms in a month
  - name: home-wins
    labels: { environment: demo, model: premier_league_predictor, version: v1.2.0 }
    reference: data/predictions/reference.csv
    current: data/predictions/{yyyy}-{MM}-{dd}.csv
    mapping: &outcomes
      target: home_win
      prediction: home_win_probability
      positiveLabel: "yes"
      datetime: kick_off
      id: match_id
    alpha: *alpha
  - name: home-wins-next # the model that may come next, running beside it
    labels: { environment: demo, model: premier_league_predictor, version: v1.3.0 }
    reference: data/predictions/reference.csv
    current: data/next/{yyyy}-{MM}-{dd}.csv
    mapping: *outcomes
    alpha: *alpha
`
