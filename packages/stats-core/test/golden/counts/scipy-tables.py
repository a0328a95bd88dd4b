"""Writes scipy-tables.json: contingency tables of two samples with what SciPy 1.10.1 makes of them.

    python3 scipy-tables.py

The distances that Evidently 0.4.40 builds on SciPy (PSI, KL, Hellinger, z) are written here from its published formulae.
Infinity and NaN, which JSON lacks, are the strings "inf" and "nan".
"""

import json
import pathlib
import sys

import numpy
import scipy
from scipy import stats
from scipy.spatial import distance


def plain(value):
    value = float(value)
    return "nan" if numpy.isnan(value) else "inf" if numpy.isinf(value) else value


def filled(shares):
    smallest = shares[shares > 0].min()
    return numpy.where(shares == 0, smallest / 1e6 if smallest <= 1e-4 else 1e-4, shares)


def result(pair):
    return {"statistic": plain(pair[0]), "pValue": plain(pair[1])}


def of(reference, current):
    n, m = reference.sum(), current.sum()
    p, q = reference / n, current / m
    fp, fq = filled(p), filled(q)
    table = numpy.array([reference, current])
    with numpy.errstate(all="ignore"):
        case = {
            "reference": reference.tolist(),
            "current": current.tolist(),
            "chiSquareHomogeneity": result(stats.chi2_contingency(table, correction=False)),
            "gHomogeneity": result(stats.chi2_contingency(table, correction=False, lambda_="log-likelihood")),
            "chiSquareGoodnessOfFit": result(stats.chisquare(current, reference * (m / n))),
            "jensenShannon": plain(distance.jensenshannon(p, q)),
            "jensenShannonBase2": plain(distance.jensenshannon(p, q, 2)),
            "psiEvidently": plain(numpy.sum((fp - fq) * numpy.log(fp / fq))),
            "kullbackLeiblerEvidently": plain(stats.entropy(fp, fq)),
            "hellinger": plain(numpy.sqrt(((numpy.sqrt(p) - numpy.sqrt(q)) ** 2).sum() / 2)),
            "totalVariation": plain(distance.cityblock(p, q) / 2),
            "lInfinity": plain(distance.chebyshev(p, q)),
        }
        if n == m:
            case["gGoodnessOfFit"] = result(stats.power_divergence(current, reference, lambda_="log-likelihood"))
        if len(reference) == 2:
            share = (reference[0] + current[0]) / (n + m)
            z = (p[0] - q[0]) / numpy.sqrt(share * (1 - share) * (1 / n + 1 / m))
            case["twoProportionZ"] = {"statistic": plain(z), "pValue": plain(2 * stats.norm.sf(abs(z)))}
            odds, value = stats.fisher_exact(table)
            case["fisherExact"] = {"oddsRatio": plain(odds), "pValue": plain(value)}
            if n + m <= 300:
                boschloo = stats.boschloo_exact(table.T, n=256)
                case["boschlooExact"] = {"statistic": plain(boschloo.statistic), "pValue": plain(boschloo.pvalue)}
    return case


def shares(random, cells, shape):
    if shape == "uniform":
        weights = numpy.ones(cells)
    elif shape == "zipf":
        weights = 1 / numpy.arange(1, cells + 1)
    else:
        weights = numpy.concatenate([[19 * (cells - 1)], numpy.ones(cells - 1)])
    return weights / weights.sum()


def generated():
    random = numpy.random.default_rng(20240229)
    for cells in (2, 3, 7, 20, 60):
        for shape in ("uniform", "zipf", "dominant"):
            for n, m in ((40, 40), (300, 120), (1500, 50), (10000, 10000)):
                base = shares(random, cells, shape)
                moved = 0.8 * base + 0.2 * random.dirichlet(numpy.ones(cells)) if random.random() < 0.5 else base
                reference, current = random.multinomial(n, base), random.multinomial(m, moved)
                occupied = reference + current > 0
                if occupied.sum() > 1:
                    yield reference[occupied], current[occupied]


def written():
    """Documented examples, ties, empty cells, extremes."""
    for rows in (
        ([10, 10, 20], [20, 20, 20]),
        ([4, 2, 0], [1, 1, 4]),
        ([8, 2], [1, 5]),
        ([12, 5], [7, 7]),
        ([7, 12], [8, 3]),
        ([15, 15], [15, 15]),
        ([30, 70], [60, 140]),
        ([50, 0], [49, 1]),
        ([60, 0], [0, 60]),
        ([100, 3], [100, 9]),
        ([3, 7], [7, 3]),
        ([20, 80], [35, 65]),
        ([1, 99], [0, 20]),
        ([5, 145], [9, 41]),
        ([74, 31], [43, 32]),
    ):
        yield numpy.array(rows[0]), numpy.array(rows[1])


document = {
    "versions": {"python": sys.version.split()[0], "numpy": numpy.__version__, "scipy": scipy.__version__},
    "cases": [of(*pair) for pair in [*written(), *generated()]],
}
target = pathlib.Path(__file__).with_suffix(".json")
lines = ",\n".join(json.dumps(case, separators=(",", ":")) for case in document["cases"])
target.write_text('{"versions":%s,"cases":[\n%s\n]}\n' % (json.dumps(document["versions"]), lines))
print(len(document["cases"]), "cases")
