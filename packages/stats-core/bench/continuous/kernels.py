"""Prints the milliseconds that SciPy takes for the tests of kernels.ts on the same values, best of three, as JSON.

SciPy sorts inside; the values are handed over unsorted.   python3 kernels.py [n]
"""

import json
import pathlib
import sys
import time
import warnings

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).parents[2] / "test/golden/continuous"))

import numpy as np  # noqa: E402
from pairs import draw, sample  # noqa: E402
from scipy import stats  # noqa: E402

warnings.simplefilter("ignore")
n = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
x = draw(sample("normal", n, 1))
y = draw(sample("normal", n, 2, shift=0.002))


def best(run, runs=3):
    least = float("inf")
    for _ in range(runs):
        start = time.perf_counter()
        run()
        least = min(least, time.perf_counter() - start)
    return round(least * 1000, 1)


print(
    json.dumps(
        {
            "n": n,
            "sort": best(lambda: np.sort(x)),
            "ks": best(lambda: stats.ks_2samp(x, y)),
            "wasserstein": best(lambda: stats.wasserstein_distance(x, y)),
            "energy": best(lambda: stats.energy_distance(x, y)),
            "cramerVonMises": best(lambda: stats.cramervonmises_2samp(x, y)),
            "anderson": best(lambda: stats.anderson_ksamp([x, y]), 2),
            "eppsSingleton": best(lambda: stats.epps_singleton_2samp(x, y)),
            "mannWhitney": best(lambda: stats.mannwhitneyu(x, y)),
            "student": best(lambda: stats.ttest_ind(x, y)),
            "welch": best(lambda: stats.ttest_ind(x, y, equal_var=False)),
            "levene": best(lambda: stats.levene(x, y)),
        },
        indent=1,
    )
)
