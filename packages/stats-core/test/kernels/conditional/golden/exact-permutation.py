"""Writes exact-permutation.json: permutation p-values of SciPy's statistics over every division of small samples.

Run with: python3 exact-permutation.py   (versions are recorded in the file)
"""

import itertools
import json
import math
import pathlib
import platform
import warnings

import numpy
import scipy
from scipy import stats

warnings.simplefilter("ignore")

CASES = {
    "normal": ([-1.2, -0.3, 0.1, 0.4, 0.9, 1.7], [0.2, 0.8, 1.1, 2.3, 2.9]),
    "an outlier in the current sample": ([-1.1, -0.4, 0.2, 0.5, 1.3, 1.9, 2.2], [0.6, 1.4, 2.1, 900.0]),
    "an outlier in the reference": ([-700.0, 0.3, 0.7, 1.2, 1.5], [0.1, 0.9, 1.8, 2.4, 3.3, 4.1]),
    "rarely not zero": ([0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0], [0.0, 0.0, 2.0, 3.0, 5.0]),
    "small integers": ([0, 1, 1, 2, 2, 2, 3], [1, 2, 3, 3, 4, 5]),
    "spread": ([-0.5, -0.2, 0.0, 0.1, 0.3, 0.6], [-4.0, -2.0, 0.2, 1.0, 3.0, 5.0]),
    "two values": ([0, 0, 0, 0, 0, 1, 1], [0, 1, 1, 1, 1]),
}


def brown_forsythe(a, b):
    """Not stats.levene, which divides by 0 where all distances are equal: infinity there, and NaN where the means are equal too."""
    distances = [numpy.abs(x - numpy.median(x)) for x in (a, b)]
    gap = (distances[0].mean() - distances[1].mean()) ** 2
    within = sum(((d - d.mean()) ** 2).sum() for d in distances)
    return gap / within if within > 1e-20 * (1 + gap) else (math.inf if gap > 0 else math.nan)


def welch(a, b):
    gap = (a.mean() - b.mean()) ** 2
    error = a.var(ddof=1) / len(a) + b.var(ddof=1) / len(b)
    return gap / error if error > 1e-20 * (1 + gap) else (math.inf if gap > 0 else math.nan)


def exact(reference, current, statistic):
    """The share of divisions with a statistic at least as large; one without a statistic is less extreme than all."""
    pooled = numpy.array(reference + current, dtype=float)
    rows = set(range(len(pooled)))
    values = []
    for chosen in itertools.combinations(sorted(rows), len(current)):
        rest = sorted(rows - set(chosen))
        values.append(statistic(pooled[rest], pooled[list(chosen)]))
    values = [-math.inf if math.isnan(value) else value for value in values]
    observed = statistic(numpy.array(reference, dtype=float), numpy.array(current, dtype=float))
    limit = observed - 1e-9 * abs(observed)
    return sum(value >= limit for value in values) / len(values), observed


def main():
    cases = []
    for name, (reference, current) in CASES.items():
        ranks = stats.rankdata(reference + current)
        centre = len(current) * (len(ranks) + 1) / 2
        ordered = dict(zip(reference + current, ranks))
        rank_sum = lambda a, b: abs(sum(ordered[x] for x in b) - centre)
        t, _ = stats.ttest_ind(reference, current, equal_var=False)
        welch_p, squared = exact(reference, current, welch)
        assert abs(squared - t * t) < 1e-9 * (1 + t * t)
        levene_p, _ = exact(reference, current, brown_forsythe)
        rank_p, _ = exact(reference, current, rank_sum)
        cases.append({
            "name": name, "reference": reference, "current": current,
            "welch": {"statistic": float(t), "pValue": welch_p},
            "levene": {"statistic": float(stats.levene(reference, current, center="median").statistic), "pValue": levene_p},
            "mannWhitney": {"statistic": float(stats.mannwhitneyu(reference, current).statistic), "pValue": rank_p},
        })
        print(name, cases[-1])
    versions = {"python": platform.python_version(), "numpy": numpy.__version__, "scipy": scipy.__version__}
    pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps({"versions": versions, "cases": cases}, indent=1) + "\n")


if __name__ == "__main__":
    main()
