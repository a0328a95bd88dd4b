import pc from 'picocolors'

/** The few styles that the command uses; each returns its text as it is where colour is off. */
export type Paint = Pick<
  ReturnType<typeof pc.createColors>,
  'bold' | 'dim' | 'green' | 'red' | 'yellow'
>

/** Returns the styles, switched on or off by the caller alone: no environment variable is read here. */
export function createPaint(color: boolean): Paint {
  return pc.createColors(color)
}
