/** The forms in which a stored report can be had. */
export const reportForms = ['html', 'json', 'pdf'] as const

/** Returns links to a stored report in each form. */
export function reportLinks(
  runId: string,
  window: string,
): { href: string; title: string; label: string }[] {
  return reportForms.map((form) => ({
    href: `/reports/${encodeURIComponent(runId)}${form === 'html' ? '' : `/report.${form}`}`,
    title: form.toUpperCase(),
    label: `${form.toUpperCase()} of ${window}`,
  }))
}
