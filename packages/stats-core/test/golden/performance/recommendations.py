"""Writes recommendations.json: what lists of recommendations are like, computed from the definitions by loops over users, items and pairs.

    python3 recommendations.py

Cosines are scikit-learn's, entropies SciPy's. No closed form of the implementation is used. Items of equal score stand in the order of their codes.
"""

import itertools
import json
import pathlib

import numpy
import scipy
import sklearn
from scipy.stats import entropy
from sklearn.metrics.pairwise import cosine_distances

random = numpy.random.default_rng(20240611)
KS = [1, 2, 3, 5, 10]


def top(rows, k):
    """The first k items of each user: (item, relevance), best first."""
    lists = {}
    for user in sorted({row[0] for row in rows}):
        own = sorted((row for row in rows if row[0] == user), key=lambda row: (-row[2], row[1]))
        lists[user] = [(item, relevance) for _, item, _, relevance in own][:k]
    return lists


def gini(counts):
    """Mean absolute difference of all pairs over twice the mean."""
    differences = [abs(a - b) for a in counts for b in counts]
    return float(numpy.mean(differences) / (2 * numpy.mean(counts)))


def mean(values):
    return float(numpy.mean(values)) if values else None


def figures(rows, k, interactions, features):
    lists = top(rows, k)
    known_items = {item for _, item in interactions} if interactions else {row[1] for row in rows}
    recommended = [item for own in lists.values() for item, _ in own]
    counts = [recommended.count(item) for item in sorted(known_items)]
    pairs = list(itertools.combinations(lists.values(), 2))
    found = {
        "coverage": len(set(recommended) & known_items) / len(known_items),
        "gini": gini(counts),
        "recommendationEntropy": float(entropy(counts) / numpy.log(len(counts))),
        "personalization": 1
        - float(numpy.mean([len({i for i, _ in a} & {i for i, _ in b}) / min(len(a), len(b)) for a, b in pairs])),
    }
    if interactions:
        users = {user for user, _ in interactions}
        share = {item: len({u for u, i in interactions if i == item}) / len(users) for item in range(len(features))}
        popularity = [[share[item] for item, _ in own] for own in lists.values()]
        found["averagePopularity"] = mean([float(numpy.mean(own)) for own in popularity])
        found["novelty"] = mean(
            [float(numpy.mean([-numpy.log2(max(one, 1 / len(users))) for one in own])) for own in popularity]
        )
    distances = cosine_distances(features)
    known = [not numpy.isnan(one).any() and numpy.abs(one).sum() > 0 for one in RAW]
    diversity = [
        [distances[a][b] for (a, _), (b, _) in itertools.combinations(own, 2) if known[a] and known[b]]
        for own in lists.values()
    ]
    found["diversity"] = mean([float(numpy.mean(own)) for own in diversity if own])
    if interactions:
        surprises = []
        for user, own in lists.items():
            before = sorted({i for u, i in interactions if u == user and known[i]})
            hits = [i for i, relevance in own if relevance > 0 and known[i]]
            if before and hits:
                surprises.append(float(numpy.mean([[distances[h][b] for b in before] for h in hits])))
        found["serendipity"] = mean(surprises)
    return found


ITEMS = 25
RAW = random.normal(size=(ITEMS, 4))
RAW[3] = 0
RAW[7, 2] = numpy.nan
FEATURES = numpy.nan_to_num(RAW)


def draw(users, digits=None):
    rows = []
    for user in range(users):
        size = int(random.integers(1, 16))
        for item in random.choice(ITEMS, size, replace=False):
            score = float(random.normal() + 0.1 * item)
            rows.append((user, int(item), score if digits is None else round(score, digits), int(random.random() < 0.3)))
    random.shuffle(rows)
    return [tuple(row) for row in rows]


def to_json(name, rows, interactions):
    rows = [(int(u), int(i), float(s), int(r)) for u, i, s, r in rows]
    users, items, scores, relevance = map(list, zip(*rows))
    return {
        "name": name,
        "users": users,
        "items": items,
        "scores": scores,
        "relevance": relevance,
        "interactions": None
        if interactions is None
        else {"users": [u for u, _ in interactions], "items": [i for _, i in interactions]},
        "expected": [{"k": k, **figures(rows, k, interactions, FEATURES)} for k in KS],
    }


taken = [(int(u), int(i)) for u in range(30) for i in random.choice(20, int(random.integers(1, 9)), replace=False)]
taken += taken[:5]
cases = [
    to_json("with interactions", draw(24), taken),
    to_json("ties", draw(24, 0), taken),
    to_json("without interactions", draw(18), None),
]
document = {
    "versions": {"numpy": numpy.__version__, "scipy": scipy.__version__, "sklearn": sklearn.__version__},
    "ks": KS,
    "features": [[None if numpy.isnan(v) else float(v) for v in column] for column in RAW.T],
    "cases": cases,
}
pathlib.Path(__file__).with_name("recommendations.json").write_text(json.dumps(document, indent=1) + "\n")
