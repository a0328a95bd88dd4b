"""Writes categorical-omnibus.json: p-values of the categorical omnibus test, summed over every table with the same margins, with SciPy 1.17.1.

    python3 categorical-omnibus.py

Written from the definition: cells with one row in both samples together are pooled; a table is as far out as the smallest of three p-values of the chi-squared law, of Pearson's
statistic, of G divided by its mean over all tables per degree of freedom, and of the G of the furthest cell against all others, this one times cells / 0.2. The probability of a table
is a ratio of whole numbers.
"""

import itertools
import json
import math
import pathlib

import numpy
import scipy
from scipy import stats

SMALL = [
    ([8, 2, 3], [1, 5, 3]),
    ([5, 5, 0, 1], [2, 3, 4, 0]),
    ([2, 0, 1, 0, 1], [0, 1, 0, 1, 0]),
    ([1, 1, 98], [2, 0, 50]),
    ([12, 9, 0], [10, 8, 4]),
    ([6, 6, 6, 0], [6, 5, 5, 5]),
    ([20, 15, 3], [2, 1, 3]),
    ([0, 9, 8], [4, 3, 5]),
    ([30, 1, 1, 1, 0, 0], [20, 0, 0, 2, 1, 2]),
    ([8, 2], [1, 5]),
    ([40, 0], [36, 4]),
    ([15, 5], [4, 9]),
    ([3, 3, 3], [3, 3, 3]),
]


def pooled(reference, current):
    cells = [(r, c) for r, c in zip(reference, current) if r + c > 0]
    kept = [cell for cell in cells if sum(cell) >= 2]
    alone = [cell for cell in cells if sum(cell) < 2]
    if not kept:
        return cells
    return kept + ([tuple(map(sum, zip(*alone)))] if alone else [])


def g(table):
    return stats.chi2_contingency(table, correction=False, lambda_="log-likelihood")[0]


def tables(totals, rows):
    for first in itertools.product(*(range(total + 1) for total in totals)):
        if sum(first) == rows:
            yield first


def of(reference, current):
    cells = pooled(reference, current)
    totals = [r + c for r, c in cells]
    rows = sum(r for r, _ in cells)
    every = []
    for first in tables(totals, rows):
        table = numpy.array([first, [t - f for t, f in zip(totals, first)]])
        ways = math.prod(math.comb(t, f) for t, f in zip(totals, first))
        single = 0
        for cell in range(len(totals)):
            one = table[:, cell]
            single = max(single, g(numpy.array([one, table.sum(axis=1) - one])))
        every.append((first, ways, stats.chi2_contingency(table, correction=False)[0], g(table), single))
    all_ways = sum(ways for _, ways, *_ in every)
    mean = sum(ways * value for _, ways, _, value, _ in every) / all_ways
    freedom = len(totals) - 1

    def out(entry):
        _, _, pearson, ratio, single = entry
        law = [stats.chi2.sf(pearson, freedom), stats.chi2.sf(ratio * freedom / mean, freedom)]
        return -math.log(min(*law, stats.chi2.sf(single, 1) * len(totals) / 0.2))

    observed = next(entry for entry in every if entry[0] == tuple(r for r, _ in cells))
    least = out(observed) - 1e-9 * abs(out(observed)) - 1e-12
    extreme = sum(entry[1] for entry in every if out(entry) >= least)
    return {
        "reference": reference,
        "current": current,
        "statistic": observed[2],
        "ratioMean": mean,
        "pValue": extreme / all_ways,
    }


cases = [of(*pair) for pair in SMALL]
target = pathlib.Path(__file__).with_suffix(".json")
lines = ",\n".join(json.dumps(case) for case in cases)
target.write_text(f'{{"scipy": "{scipy.__version__}", "cases": [\n{lines}\n]}}\n')
