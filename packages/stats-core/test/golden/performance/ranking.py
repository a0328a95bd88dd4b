"""Writes ranking.json: rankings with the NDCG of scikit-learn 1.2.1, ties averaged, and its average precision where no scores tie.

    python3 ranking.py

Figures are means over the users with a relevant item.
"""

import json
import pathlib

import numpy
import sklearn
from sklearn import metrics

random = numpy.random.default_rng(20230219)
KS = [1, 2, 3, 5, 10, 20]


def case(name, lists):
    judged = [(s, r) for s, r in lists if r.max() > 0]
    ndcg = [float(numpy.mean([metrics.ndcg_score([r], [s], k=k) for s, r in judged])) for k in KS]
    tied = any(len(set(s)) < len(s) for s, _ in judged)
    precision = None if tied else float(numpy.mean([metrics.average_precision_score(r > 0, s) for s, r in judged]))
    rows = [(u, float(a), float(b)) for u, (s, r) in enumerate(lists) for a, b in zip(s, r)]
    shuffled = [rows[i] for i in random.permutation(len(rows))]
    users, scores, relevance = map(list, zip(*shuffled))
    expected = {"users": len(judged), "ndcg": ndcg, "averagePrecision": precision}
    return {"name": name, "users": users, "scores": scores, "relevance": relevance, "expected": expected}


def lists(users, grades, digits=None):
    for _ in range(users):
        size = random.integers(2, 16)
        relevance = random.integers(0, grades + 1, size) * (random.random(size) < 0.5)
        scores = random.normal(size=size) + 0.5 * relevance
        yield (scores if digits is None else scores.round(digits)), relevance.astype(float)


cases = [
    case("no ties", list(lists(40, 1))),
    case("grades", list(lists(40, 4))),
    case("ties", list(lists(40, 1, 0))),
    case("grades and ties", list(lists(40, 3, 0))),
]
found = {"versions": {"sklearn": sklearn.__version__, "numpy": numpy.__version__}, "ks": KS, "cases": cases}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(found, separators=(",", ":")) + "\n")
