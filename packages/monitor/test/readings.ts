import { type RandomSource, seededRandom } from '@leeway/stats-core'

/** Made-up readings of a machine: numbers, categories, missing values, a time. */
export interface Reading {
  readonly temperature: number | null
  readonly load: number
  readonly site: string
  readonly at: Date
}

/** How readings differ from the usual ones. */
export interface ReadingsOptions {
  readonly rows?: number
  readonly seed?: string
  /** Degrees added to every temperature, in standard deviations. */
  readonly warmer?: number
  /** Share of temperatures that are missing. */
  readonly missing?: number
}

/** Returns a normally distributed number. */
export function normal(random: RandomSource): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()))
  return radius * Math.cos(2 * Math.PI * random.nextDouble())
}

/** Returns made-up readings: the same for the same options. */
export function readings({
  rows = 400,
  seed = 'readings',
  warmer = 0,
  missing = 0,
}: ReadingsOptions = {}): Reading[] {
  const random = seededRandom(seed)
  return Array.from({ length: rows }, (_, i) => {
    const temperature = 20 + 5 * (normal(random) + warmer)
    return {
      temperature: random.nextDouble() < missing ? null : temperature,
      load: random.nextDouble(),
      site: ['north', 'south', 'east'][Math.floor(3 * random.nextDouble())]!,
      at: new Date(Date.UTC(2026, 10, 1) + i * 60_000),
    }
  })
}
