"""Writes rank-omnibus.json: the rank omnibus test, implemented a second time from its definition.

Nothing is shared with the TypeScript but the definition: score and bridge integrals by numerical quadrature, the saddlepoint by
nested bracketing, the Anderson-Darling law by quadrature of its tail formula at 20 digits.

Run with: python3 rank-omnibus.py   (versions are recorded in the file)
"""

import json
import math
import pathlib
import platform

import mpmath
import numpy
import scipy
from mpmath import mp, mpf
from scipy import integrate, optimize, special, stats

mp.dps = 20
WEIGHTS = {"distribution": 0.5, "spread": 0.25, "upper-tail": 0.1, "lower-tail": 0.1, "peak": 0.05}
SCORES = {
    "spread": lambda u: -math.log(2 * min(u, 1 - u)),
    "upper-tail": lambda u: (-math.log(1 - u)) ** 3,
    "lower-tail": lambda u: (-math.log(u)) ** 3,
    "peak": lambda u: (35 * (2 * u - 1) ** 4 - 30 * (2 * u - 1) ** 2 + 3) / 8,
}


def grid(n, m):
    rows = n + m
    rank = min(math.ceil(0.5 * rows / min(n, m)), rows // 2)
    points = set()
    while rank <= rows // 2:
        points |= {rank, rows - rank}
        rank += max(1, rank // 128)
    return points


def cells(reference, current):
    """Ends of cells: ends of runs of equal values that are grid points, and both ends of runs that hide one."""
    rows = len(reference) + len(current)
    points = grid(len(reference), len(current))
    values = sorted([(x, 0) for x in reference] + [(x, 1) for x in current])
    distinct = sorted({x for x, _ in values})
    pooled = numpy.array([x for x, _ in values])
    ends = {0, rows}
    for value in distinct:
        start, end = int(numpy.searchsorted(pooled, value, "left")), int(numpy.searchsorted(pooled, value, "right"))
        ends |= {point for point in (start, end) if point in points}
        if any(start < point < end for point in points):
            ends |= {start, end}
    ends = sorted(ends)
    labels = numpy.array([label for _, label in values])
    sizes = numpy.diff(ends)
    counts = numpy.array([labels[a:b].sum() for a, b in zip(ends, ends[1:])])
    return sizes, counts


def anderson_darling(sizes, counts):
    rows, m = int(sizes.sum()), int(counts.sum())
    n = rows - m
    u = numpy.concatenate([[0], numpy.cumsum(sizes)]) / rows
    bridge = numpy.concatenate([[0], numpy.cumsum(counts - sizes * m / rows)])
    bridge[-1] = 0
    total = 0
    for a, b, p, q in zip(u, u[1:], bridge, bridge[1:]):
        line = lambda t: (p + (q - p) * (t - a) / (b - a)) ** 2 / (t * (1 - t))
        total += integrate.quad(line, a, b, epsabs=0, epsrel=1e-10)[0]
    return total * (rows - 1) / (n * m)


def anderson_darling_log_survival(a):
    def density(y):
        product = abs(mpmath.cos(mpmath.pi / 2 * mpmath.sqrt(1 + 4 * y))) / (mpmath.pi * y)
        return mpmath.exp(-a * (y - 2) / 2) / (y * mpmath.sqrt(product))

    total = mpf(0)
    for k in range(1, 40):
        low, high = mpf((2 * k - 1) * 2 * k), mpf(2 * k * (2 * k + 1))
        knots = [low] + [low + mpf(4) ** -j for j in range(12, 0, -1)] + [low + 1, (low + high) / 2, high]
        term = mpmath.quad(density, knots) / mpmath.pi
        total += term if k % 2 == 1 else -term
        if abs(term) < mpf(10) ** -16 * total:
            break
    return float(mpmath.log(total) - a)


def linear_rank(sizes, counts, score):
    rows, m = int(sizes.sum()), int(counts.sum())
    if len(sizes) == 1:
        return 0.0, 0.0
    u = numpy.concatenate([[0], numpy.cumsum(sizes)]) / rows
    means = []
    for a, b in zip(u, u[1:]):
        cuts = [a] + ([0.5] if a < 0.5 < b else []) + [b]
        means.append(sum(integrate.quad(score, c, d, epsabs=0, epsrel=1e-11, limit=200)[0] for c, d in zip(cuts, cuts[1:])) / (b - a))
    means = numpy.array(means)
    means -= (means * sizes).sum() / rows
    means /= math.sqrt((means**2 * sizes).sum() / rows)
    total = float((means * counts).sum())
    z = total / math.sqrt((rows - m) * m / (rows - 1))
    a = numpy.sign(total) * means
    s, share = abs(total), m / rows
    scores = sorted({round(x, 9) for x in a})
    if len(scores) == 2:
        marked = int(sizes[abs(a - scores[1]) < 1e-8].sum())
        drawn = round((s - m * scores[0]) / (scores[1] - scores[0]))
        return z, min(0.0, math.log(2) + float(stats.hypergeom.logsf(drawn - 1, rows, marked, m)))
    left, ways, largest = m, 0.0, 0.0
    for value in sorted({round(x, 9) for x in a}, reverse=True):
        size = int(sizes[abs(a - value) < 1e-8].sum())
        taken = min(left, size)
        largest += taken * value
        ways += log_binomial(size, taken)
        left -= taken
    floor = math.log(2) + ways - log_binomial(rows, m)
    if s > largest - 1e-7:
        return z, floor

    def shift(theta):
        """The shift at which m rows are expected."""
        bound = abs(theta) * numpy.abs(a).max() + 50
        drawn = lambda alpha: (sizes * special.expit(alpha + theta * a + special.logit(share))).sum() - m
        return optimize.brentq(drawn, -bound, bound, xtol=1e-14, rtol=1e-14)

    chances = lambda theta: special.expit(shift(theta) + theta * a + special.logit(share))
    missing = lambda theta: (sizes * chances(theta) * a).sum() - s
    high = 1 / math.sqrt(m)
    while missing(high) < 0:
        high *= 2
    theta = optimize.brentq(missing, 0, high, xtol=1e-14, rtol=1e-14)
    alpha, p = shift(theta), chances(theta)
    cumulant = (sizes * numpy.log1p(share * numpy.expm1(alpha + theta * a))).sum()
    w = math.sqrt(2 * (theta * s + alpha * m - cumulant))
    variance = sizes * p * (1 - p)
    determinant = variance.sum() * (variance * a * a).sum() - (variance * a).sum() ** 2
    v = theta * math.sqrt(determinant / (rows * share * (1 - share)))
    r = abs(w + math.log(v / w) / w)
    return z, max(floor, math.log(2) + float(stats.norm.logsf(r)))


def log_binomial(n, k):
    return math.lgamma(n + 1) - math.lgamma(k + 1) - math.lgamma(n - k + 1)


def omnibus(reference, current):
    sizes, counts = cells(reference, current)
    rows, m = int(sizes.sum()), int(counts.sum())
    a2 = anderson_darling(sizes, counts)
    floor = math.log(2) - log_binomial(rows, m)
    components = {"distribution": (a2, max(floor, anderson_darling_log_survival(mpf(a2)) if a2 > 0.03 else 0.0))}
    for name, score in SCORES.items():
        components[name] = linear_rank(sizes, counts, score)
    statistic = max(0.0, max(math.log(WEIGHTS[name]) - log_p for name, (_, log_p) in components.items()))
    return {"statistic": statistic, "components": {name: list(pair) for name, pair in components.items()}}


def samples():
    draw = numpy.random.default_rng(20260101)
    normal, rounded = draw.standard_normal, lambda x, digits: [float(v) for v in numpy.round(x, digits)]
    yield "tiny", [0.1, 0.4, 0.9, 1.3, 2.2], [0.3, 1.1, 2.5, 2.9]
    yield "separated", [float(i) for i in range(8)], [float(i) for i in range(20, 27)]
    yield "no drift, 50 / 50", rounded(normal(50), 6), rounded(normal(50), 6)
    yield "shift, 60 / 40", rounded(normal(60), 6), rounded(normal(40) + 0.6, 6)
    yield "spread, 120 / 80", rounded(normal(120), 6), rounded(normal(80) * 1.6, 6)
    yield "upper tail, 100 / 100", rounded(normal(100), 6), rounded(numpy.concatenate([normal(92), normal(8) + 5]), 6)
    yield "peak, 100 / 150", rounded(normal(100), 6), rounded(numpy.concatenate([normal(75) * 0.4 - 1, normal(75) * 0.4 + 1]), 6)
    yield "small integers", [float(v) for v in draw.poisson(2, 90)], [float(v) for v in draw.poisson(2.6, 70)]
    yield "two values", [0.0] * 70 + [1.0] * 20, [0.0] * 30 + [1.0] * 25
    yield "sixty per cent zeros", rounded(numpy.where(draw.random(150) < 0.6, 0, normal(150)), 5), rounded(
        numpy.where(draw.random(60) < 0.5, 0, normal(60)), 5)
    yield "coarse cells, 900 / 30", rounded(normal(900), 4), rounded(normal(30) - 0.4, 4)
    yield "far apart, 300 / 300", rounded(normal(300), 4), rounded(normal(300) + 2, 4)
    yield "constant", [3.0] * 6, [3.0] * 5


if __name__ == "__main__":
    cases = []
    for name, reference, current in samples():
        reference, current = sorted(reference), sorted(current)
        cases.append({"name": name, "reference": reference, "current": current, "expected": omnibus(reference, current)})
        print(name, cases[-1]["expected"], flush=True)
    versions = {"python": platform.python_version(), "numpy": numpy.__version__, "scipy": scipy.__version__, "mpmath": mpmath.__version__}
    document = {"versions": versions, "tolerance": 1e-7, "cases": cases}
    pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(document) + "\n")
