"""Writes regression.json: small regressions with what scikit-learn 1.2.1 and SciPy 1.10.1 make of them.

    python3 regression.py

Missing values are null; scikit-learn sees the complete rows only, and the percentage error those with a target other than 0. What the data do not
define is null.
"""

import json
import pathlib

import numpy
import scipy
import sklearn
from scipy import stats
from sklearn import metrics

random = numpy.random.default_rng(20230218)


def numbers(values):
    return [float(v) if numpy.isfinite(v) else None for v in values]


def case(name, targets, predictions, weights=None):
    targets, predictions = numpy.asarray(targets, float), numpy.asarray(predictions, float)
    keep = numpy.isfinite(targets) & numpy.isfinite(predictions)
    if weights is not None:
        keep &= numpy.isfinite(weights) & (numpy.nan_to_num(weights) > 0)
    y, p = targets[keep], predictions[keep]
    w = None if weights is None else weights[keep]
    some, known = len(y) > 0, y != 0
    weigh = lambda mask: None if w is None else w[mask]
    varied = len(set(y)) > 1
    spread = len(set(p - y)) > 1
    line = stats.probplot(p - y, dist="norm")[1] if spread else None
    expected = {
        "rows": len(y),
        "meanAbsoluteError": metrics.mean_absolute_error(y, p, sample_weight=w) if some else None,
        "rootMeanSquaredError": metrics.mean_squared_error(y, p, sample_weight=w, squared=False) if some else None,
        "meanAbsolutePercentageError": metrics.mean_absolute_percentage_error(
            y[known], p[known], sample_weight=weigh(known)
        )
        if known.any()
        else None,
        "medianAbsoluteError": metrics.median_absolute_error(y, p, sample_weight=w) if some else None,
        "maximumAbsoluteError": metrics.max_error(y, p) if some else None,
        "r2": metrics.r2_score(y, p, sample_weight=w) if varied else None,
        "quantileLoss": metrics.mean_pinball_loss(y, p, alpha=0.9, sample_weight=w) if some else None,
        "anderson": stats.anderson(p - y, "norm").statistic if spread and len(y) >= 8 else None,
        "probabilityPlot": dict(zip(("slope", "intercept", "correlation"), map(float, line))) if spread else None,
    }
    return {
        "name": name,
        "targets": numbers(targets),
        "predictions": numbers(predictions),
        **({"weights": numbers(weights)} if weights is not None else {}),
        "expected": {k: v if v is None or isinstance(v, (int, dict)) else float(v) for k, v in expected.items()},
    }


def cases():
    y = random.normal(50, 10, 200)
    p = y + random.normal(1, 4, 200)
    yield case("normal errors", y, p)
    yield case("weights", y, p, random.gamma(1.0, 1.0, 200))
    yield case("whole weights with zeros", y, p, random.integers(0, 4, 200).astype(float))
    yield case("skewed errors", y, y + random.exponential(5, 200))
    yield case("negative targets", y - 60, p - 60)
    counts = random.poisson(1.0, 150).astype(float)
    yield case("zeros among the targets, ties", counts, counts + random.integers(-2, 3, 150))
    gaps, holes = y.copy(), p.copy()
    gaps[::9] = numpy.nan
    holes[4::11] = numpy.nan
    holes[5] = numpy.inf
    yield case("missing and infinite", gaps, holes)
    yield case("constant target", numpy.full(60, 3.0), 3 + random.normal(size=60))
    yield case("constant prediction", y, numpy.full(200, 50.0))
    yield case("perfect", y, y)
    yield case("all targets zero", numpy.zeros(30), random.normal(size=30))
    yield case("single row", [2.0], [3.0])
    yield case("two rows", [2.0, 4.0], [3.0, 3.5])
    yield case("no complete row", [numpy.nan, 1.0], [1.0, numpy.nan])
    yield case("large mean, small errors", 1e9 + y, 1e9 + p)
    yield case("one far outlier", numpy.append(y, 1e6), numpy.append(p, 0.0))


path = pathlib.Path(__file__).with_suffix(".json")
versions = {"sklearn": sklearn.__version__, "scipy": scipy.__version__, "numpy": numpy.__version__}
path.write_text(json.dumps({"versions": versions, "cases": list(cases())}, separators=(",", ":")) + "\n")
