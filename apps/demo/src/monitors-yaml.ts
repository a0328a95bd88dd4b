import { chapters } from './chapters.ts'

/** Returns a `leeway.yaml` with ten monitors over the files of the demo: each chapter's season, under both policies. */
export function monitorsYaml(): string {
  const monitors = chapters.flatMap(({ id }) =>
    (['calibrated', 'evidently'] as const).map(
      (policy) => `
  - name: ${id}${policy === 'evidently' ? ' as Evidently' : ''}
    labels: { environment: demo, model: premier_league_predictor, version: v1.2.0 }
    policy: ${policy}
    reference: reference.csv
    current: { path: ${id}/matches.csv, timeColumn: kick_off }
    window: month
    mapping:
      target: result
      prediction:
        label: predicted_result
        probabilities: { home: home_probability, draw: draw_probability, away: away_probability }
      datetime: kick_off
      id: match_id`,
    ),
  )
  return `# Ten monitors: five seasons, under the default policy and as Evidently judges.\nmonitors:${monitors.join('\n')}\n`
}
