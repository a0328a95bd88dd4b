/** The file of the template that this package brings, `drift_alert.html`: to be copied and changed. */
export const builtinTemplate: URL = new URL('../../templates/drift_alert.html', import.meta.url)
