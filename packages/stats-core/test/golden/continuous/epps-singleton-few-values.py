"""Writes epps-singleton-few-values.json: the Epps-Singleton test of columns with two to four different values, whose covariance has no full rank.

`rows` per value and sample. Up to 60 rows a side `scipy.stats.epps_singleton_2samp` itself; there its covariance has the rank that it should have. From some
hundred rows on SciPy's rounding often passes the bound of `pinv` and is inverted, so for many rows the same formula is evaluated with mpmath, 60 digits, and
eigenvalues under 1e-15 of the largest left out as `pinv` does.

    python3 epps-singleton-few-values.py
"""
import json
import pathlib
import warnings

import mpmath
import numpy as np
import scipy
from mpmath import mp, mpf
from scipy.stats import chi2, epps_singleton_2samp

mp.dps = 60
warnings.simplefilter("ignore")
random = np.random.default_rng(20261128)
columns = [[0, 1], [3, 7], [0.125, 0.375], [1e5, 1e5 + 1], [0, 1, 2], [-1, 0, 1], [0, 1, 2, 3], [0, 1, 5]]


def interquartile_range(values, rows):
    total = sum(rows)
    ends = np.cumsum(rows)

    def quantile(numerator):
        position = mpf(total - 1) * numerator / 4
        k = int(mpmath.floor(position))
        at = [mpf(values[int(np.searchsorted(ends, i, side="right"))]) for i in (k, min(k + 1, total - 1))]
        return at[0] + (at[1] - at[0]) * (position - k)

    return quantile(3) - quantile(1)


def exactly(values, x, y):
    """The statistic and its degrees of freedom."""
    n, m = sum(x), sum(y)
    half = interquartile_range(values, [a + b for a, b in zip(x, y)]) / 2
    points = [
        mpmath.matrix([f(mpf(t) * mpf(v) / half) for f in (mpmath.cos, mpmath.sin) for t in (mpf(2) / 5, mpf(4) / 5)])
        for v in values
    ]

    def moments(rows):
        size = mpf(sum(rows))
        mean = sum((p * (r / size) for p, r in zip(points, rows)), mpmath.zeros(4, 1))
        spread = sum(((p - mean) * (p - mean).T * (r / size) for p, r in zip(points, rows)), mpmath.zeros(4, 4))
        return mean, spread

    (mean_x, cov_x), (mean_y, cov_y) = moments(x), moments(y)
    covariance = cov_x * (mpf(n + m) / n) + cov_y * (mpf(n + m) / m)
    values_of, vectors = mpmath.eigsy(covariance)
    largest = max(values_of)
    gap = mean_x - mean_y
    form, rank = mpf(0), 0
    for k in range(4):
        if values_of[k] <= largest * mpf("1e-15"):
            continue
        rank += 1
        form += (vectors[:, k].T * gap)[0] ** 2 / values_of[k]
    correction = 1
    if max(n, m) < 25:
        correction = 1 / (1 + mpf(n + m) ** mpf("-0.45") + mpf("10.1") * (mpf(n) ** mpf("-1.7") + mpf(m) ** mpf("-1.7")))
    return float(correction * (n + m) * form), rank


def draw(most):
    values = columns[random.integers(len(columns))]
    shares = random.dirichlet(np.ones(len(values)) * 4, 2)
    rows = [random.multinomial(random.integers(most // 6, most), share).tolist() for share in shares]
    return values, *rows


def case(source, values, x, y):
    statistic, rank = exactly(values, x, y)
    p_value = float(chi2.sf(statistic, rank))
    if source == "scipy":
        found = epps_singleton_2samp(np.repeat(values, x), np.repeat(values, y))
        assert abs(found.statistic - statistic) <= 1e-10 * max(1, statistic), (values, x, y)
        statistic, p_value = float(found.statistic), float(found.pvalue)
    return {"source": source, "values": values, "rows": [x, y], "statistic": statistic, "rank": rank, "pValue": p_value}


cases = []
for source, most, number in (("scipy", 60, 60), ("mpmath", 20_000, 60)):
    while sum(c["source"] == source for c in cases) < number:
        values, x, y = draw(most)
        pooled = np.repeat(values, np.add(x, y))
        if scipy.stats.iqr(pooled) == 0 or min(sum(x), sum(y)) < 5 or max(map(max, (x, y))) in (sum(x), sum(y)):
            continue
        cases.append(case(source, values, x, y))
versions = {"scipy": scipy.__version__, "mpmath": mpmath.__version__}
path = pathlib.Path(__file__).with_suffix(".json")
path.write_text(json.dumps({"versions": versions, "cases": cases}) + "\n")
