/** The spans by which time is cut into windows: hours and days, ISO weeks from Monday on, and months. */
export const periods = ['hour', 'day', 'week', 'month'] as const

/** A span by which time is cut into windows. */
export type Period = (typeof periods)[number]
