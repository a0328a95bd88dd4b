/** From everything down to counts alone. */
const steps = [20, 15, 10, 6, 3, 1, 0] as const

/**
 * Returns the longest form of something that fits: with `most` alerts, or with fewer, and at last with none, which has to fit.
 *
 * @param render returns the form with at most so many alerts
 */
export function fitting<T>(
  most: number,
  render: (maximumAlerts: number) => T,
  isFit: (form: T) => boolean,
): T {
  for (const step of [most, ...steps.filter((step) => step < most)]) {
    const form = render(step)
    if (isFit(form)) return form
  }
  return render(0)
}
