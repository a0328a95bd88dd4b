"""Writes series.json beside this file: python3 series.py (python3-scipy).

Likelihood ratios by dense generalized least squares, without any of the shortcuts of the package: for every place of a pattern and every
phi a covariance matrix, a fit by lstsq on designs whitened by its Cholesky root, and its log likelihood. Seasons as the package defines them.
"""

import json
from pathlib import Path

import numpy as np
import scipy
from scipy import linalg, stats

PHIS = np.arange(10) / 10
LEAST = 3


def deviance(x, design, phi):
    n = len(x)
    covariance = phi ** np.abs(np.subtract.outer(np.arange(n), np.arange(n))) / (1 - phi**2)
    root = linalg.cholesky(covariance, lower=True)
    y = linalg.solve_triangular(root, x, lower=True)
    a = linalg.solve_triangular(root, design, lower=True)
    residual = y - a @ np.linalg.lstsq(a, y, rcond=None)[0]
    return n * np.log(residual @ residual) + 2 * np.log(np.diag(root)).sum()


def best(x, templates):
    ones = np.ones(len(x))
    return min(
        (min(deviance(x, np.column_stack([ones, t]), phi) for phi in PHIS), place)
        for place, t in templates
    )


def season_deviance(x, phi):
    """A level for each weekday of the whitened series; the first value, whitened otherwise, takes its weekday's."""
    day = np.arange(len(x)) % 7
    u = np.append(np.sqrt(1 - phi**2) * x[0], x[1:] - phi * x[:-1])
    means = np.array([u[1:][day[1:] == d].mean() for d in range(7)])
    fitted = means[day]
    fitted[0] *= np.sqrt(1 - phi**2) / (1 - phi)
    return len(x) * np.log(((u - fitted) ** 2).sum()) - np.log(1 - phi**2)


def ratios(x):
    n = len(x)
    at = np.arange(n)
    level = min(deviance(x, np.ones((n, 1)), phi) for phi in PHIS)
    shift = best(x, [((f, n), (at >= f) * 1.0) for f in range(LEAST, n - LEAST + 1)])
    excursion = best(
        x,
        [
            ((f, t), ((at >= f) & (at < t)) * 1.0)
            for f in range(LEAST, n - 2 * LEAST + 1)
            for t in range(f + LEAST, min(n - LEAST, f + n // 2) + 1)
        ],
    )
    slope = best(x, [((0, n), at - at.mean())])
    season = min(season_deviance(x, phi) for phi in PHIS)
    found = {k: {"ratio": level - d, "from": p[0], "to": p[1]} for k, (d, p) in
             {"shift": shift, "excursion": excursion, "slope": slope}.items()}
    found["season"] = {"ratio": max(0.0, level - season)}
    return found


def outlying(values):
    median = np.median(values)
    scaled = (values - median) * 1.1503 / np.quantile(np.abs(values - median), 0.75)
    sides = []
    for side in (1, -1):
        z = side * scaled
        index = int(z.argmax())
        others = np.delete(z, index)
        power = min(1.0, max(0.0, stats.yeojohnson_normmax(others)))
        moved = stats.yeojohnson(others, power)
        value = stats.yeojohnson(np.array([z[index]]), power)[0]
        error = moved.std(ddof=1) * np.sqrt(1 + 1 / len(moved))
        sides.append((float((value - moved.mean()) / error), index))
    distance, index = max(sides)
    return {"index": index, "distance": distance}


def autoregression(rng, n, phi):
    x = [rng.normal()]
    for _ in range(n - 1):
        x.append(phi * x[-1] + np.sqrt(1 - phi**2) * rng.normal())
    return np.array(x)


rng = np.random.default_rng(4)
at30 = np.arange(30)
series = {
    "noise of 12": autoregression(rng, 12, 0),
    "autocorrelated noise": autoregression(rng, 30, 0.6),
    "shift": autoregression(rng, 30, 0.3) + 2.5 * (at30 >= 19),
    "slope": autoregression(rng, 30, 0) + at30 / 8,
    "excursion": autoregression(rng, 30, 0.2) + 4 * ((at30 >= 12) & (at30 < 20)),
    "weekends": autoregression(rng, 30, 0) + 2 * (at30 % 7 >= 5),
    "skewed, with a spike": np.exp(autoregression(rng, 30, 0.4)) + 15 * (at30 == 22),
    "far below": autoregression(rng, 30, 0) - 8 * (at30 == 3),
}
cases = []
for name, values in series.items():
    scores = stats.norm.ppf(stats.rankdata(values) / (len(values) + 1))
    cases.append(
        {
            "name": name,
            "values": values.tolist(),
            "scores": scores.tolist(),
            "ratios": ratios(scores),
            "slope": float(stats.theilslopes(values).slope),
            "outlying": outlying(values),
        }
    )
golden = {
    "versions": {"scipy": scipy.__version__, "numpy": np.__version__},
    "tolerance": {"scores": 1e-12, "ratio": 1e-9, "slope": 1e-12, "distance": 0.02},
    "cases": cases,
}
Path(__file__).with_name("series.json").write_text(json.dumps(golden, indent=1) + "\n")
