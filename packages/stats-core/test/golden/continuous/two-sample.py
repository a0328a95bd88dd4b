"""Writes two-sample.json: what SciPy says about every pair of pairs.py.

Run with: python3 two-sample.py   (SciPy 1.10.1 is the version that is matched; versions are recorded in the file)
"""

import json
import math
import pathlib
import platform
import warnings

import numpy as np
import scipy
from scipy import stats

from pairs import all_pairs, draw

warnings.simplefilter("ignore")


def number(x):
    x = float(x)
    if math.isfinite(x):
        return x
    return "NaN" if math.isnan(x) else "Infinity" if x > 0 else "-Infinity"


def attempt(test):
    try:
        return [number(x) for x in test()]
    except (ValueError, ZeroDivisionError, np.linalg.LinAlgError) as error:
        return {"error": type(error).__name__}


def anderson(x, y):
    result = stats.anderson_ksamp([x, y])
    return result.statistic, result.pvalue


def judge(x, y):
    def mann_whitney(alternative):
        return attempt(lambda: stats.mannwhitneyu(x, y, alternative=alternative))

    return {
        "ks": attempt(lambda: stats.ks_2samp(x, y)),
        "ksAsymptotic": attempt(lambda: stats.ks_2samp(x, y, method="asymp")),
        "wasserstein": attempt(lambda: [stats.wasserstein_distance(x, y)]),
        "energy": attempt(lambda: [stats.energy_distance(x, y)]),
        "cramerVonMises": attempt(lambda: cvm(x, y)),
        "anderson": attempt(lambda: anderson(x, y)),
        "eppsSingleton": attempt(lambda: stats.epps_singleton_2samp(x, y)),
        "mannWhitneyLess": mann_whitney("less"),
        "mannWhitneyTwoSided": mann_whitney("two-sided"),
        "student": attempt(lambda: stats.ttest_ind(x, y)),
        "welch": attempt(lambda: stats.ttest_ind(x, y, equal_var=False)),
        "levene": attempt(lambda: stats.levene(x, y, center="median")),
    }


def cvm(x, y):
    result = stats.cramervonmises_2samp(x, y)
    return result.statistic, result.pvalue


cases = [
    {"name": name, "reference": reference, "current": current, "expected": judge(draw(reference), draw(current))}
    for name, (reference, current) in all_pairs().items()
]
versions = {"python": platform.python_version(), "scipy": scipy.__version__, "numpy": np.__version__}
lines = ",\n".join(json.dumps(case) for case in cases)
path = pathlib.Path(__file__).with_suffix(".json")
path.write_text('{"versions": ' + json.dumps(versions) + ',\n"cases": [\n' + lines + "\n]}\n")
print(len(cases), "pairs")
