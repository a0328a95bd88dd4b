"""Writes corrections.json: p-values and their corrections, from the definitions in exact fractions, without a library.

    python3 corrections.py

The definitions are those of R's `p.adjust` (stats/R/p.adjust.R). The first case is table 1 of Benjamini and Hochberg (1995).
"""

import json
import pathlib
import random
from fractions import Fraction


def bonferroni(values):
    return [min(Fraction(1), len(values) * value) for value in values]


def holm(values):
    order = sorted(values)
    count = len(values)
    return [
        min(Fraction(1), max((count - j) * order[j] for j in range(count) if order[j] <= value))
        for value in values
    ]


def benjamini_hochberg(values, factor=Fraction(1)):
    order = sorted(values)
    count = len(values)
    return [
        min([Fraction(1)] + [factor * count / (j + 1) * order[j] for j in range(count) if order[j] >= value])
        for value in values
    ]


def benjamini_yekutieli(values):
    return benjamini_hochberg(values, sum(Fraction(1, j) for j in range(1, len(values) + 1)))


def sets():
    yield [
        0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344,
        0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0,
    ]
    yield [0.04]
    yield [1.0, 1.0, 1.0]
    yield [0.0, 0.5, 0.0, 1.0]
    yield [0.03, 0.01, 0.03, 0.02, 0.03]
    yield [1e-300, 0.049, 0.05, 0.051]
    generator = random.Random(1995)
    for count in (2, 7, 20, 50):
        yield [generator.random() ** 3 for _ in range(count)]


methods = {
    "bonferroni": bonferroni,
    "holm": holm,
    "benjaminiHochberg": benjamini_hochberg,
    "benjaminiYekutieli": benjamini_yekutieli,
}
cases = [
    {"pValues": values, **{name: [float(p) for p in method([Fraction(v) for v in values])] for name, method in methods.items()}}
    for values in sets()
]
target = pathlib.Path(__file__).with_suffix(".json")
target.write_text('{"cases":[\n%s\n]}\n' % ",\n".join(json.dumps(case, separators=(",", ":")) for case in cases))
