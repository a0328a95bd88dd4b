import type { LintRule } from './lint-rule.ts'
import { panelRules } from './panel-rules.ts'
import { targetRules } from './target-rules.ts'
import { variableRules } from './variable-rules.ts'

/** The rules of Grafana’s dashboard-linter, without the two about LogQL. */
export const lintRules: readonly LintRule[] = [
  ...variableRules,
  ...panelRules,
  ...targetRules,
  {
    id: 'uneditable-dashboard',
    check: ({ editable }) =>
      editable === false
        ? []
        : [
            {
              message: 'viewers can edit it, and their changes are lost: expected editable: false',
            },
          ],
  },
]
