import { expect, it } from 'vitest'
import { measurePower } from '../../bench/calibration/measure-power.ts'
import {
  categoricalPowerCases,
  numericPowerCases,
  type PowerCase,
  type Sizes,
} from '../../bench/calibration/power-cases.ts'
import { POWER_BOUNDS, shortfallOf } from '../../bench/calibration/power-report.ts'
import {
  categoricalPowerTests,
  numericPowerTests,
  type PowerTests,
} from '../../bench/calibration/power-tests.ts'

const REPETITIONS = 100

/** What so few repetitions may add to a difference of powers: three standard errors, the tests seeing the same samples. */
const SCATTER = 0.06

it.each<[string, PowerTests, readonly PowerCase[], readonly Sizes[]]>([
  [
    'numbers',
    rivalry(numericPowerTests),
    numericPowerCases,
    [
      [200, 200],
      [500, 100],
    ],
  ],
  [
    'categories',
    rivalry({
      tests: categoricalPowerTests.tests,
      rivals: ['chi2_contingency', 'g-homogeneity'],
      standard: 'chi2_contingency',
    }),
    // Of equal shares, where the published law holds: simulating critical values would take long.
    categoricalPowerCases.filter(({ id }) => id.endsWith('equal')),
    [
      [200, 200],
      [200, 1500],
    ],
  ],
])(
  '%s: the default test finds about what the best of the others find',
  (_, compared, cases, sizes) => {
    const rows = cases
      .filter(({ required }) => required)
      .flatMap((drift) =>
        sizes.map((pair) => measurePower(compared.tests, drift, pair, REPETITIONS, 0.05)),
      )
    const { mean, largest, largestBelowStandard } = shortfallOf(compared, rows)
    expect(mean).toBeLessThanOrEqual(POWER_BOUNDS.mean)
    expect(largest).toBeLessThanOrEqual(POWER_BOUNDS.largest + SCATTER)
    expect(largestBelowStandard).toBeLessThanOrEqual(POWER_BOUNDS.largestBelowStandard + SCATTER)
    expect(Math.max(...rows.map(({ power }) => power[0]!))).toBeGreaterThan(0.5)
  },
)

/** The default test and its rivals alone. */
function rivalry({ tests: [own, ...others], rivals, standard }: PowerTests): PowerTests {
  return { tests: [own!, ...others.filter(({ id }) => rivals.includes(id))], rivals, standard }
}
