"""Where evidently-tvd.json comes from: the p-value of Evidently 0.4.40's `TVD` on the tables of ../counts/evidently-categorical.json.

Evidently relabels the rows a thousand times (`numpy.random.seed(0)`, `numpy.random.choice(rows, n, replace=False)`) and counts the relabelings whose distance
reaches the observed one. It adds floating-point numbers in the order in which Python keeps a set of strings, which differs from process to process, so equal distances compare
either way: `floating` is the range of its p-value over twenty orders, `exact` the p-value when distances are compared in whole numbers.

    python3 evidently-tvd.py > evidently-tvd.json      (numpy 1.24.2; the stream is frozen by NEP 19)
"""

import json
import pathlib
import random
from collections import Counter

import numpy as np

tables = json.loads((pathlib.Path(__file__).parent.parent / "counts" / "evidently-categorical.json").read_text())
cases = []
for table in tables["cases"]:
    keys = table["keys"]
    reference, current = ([key for key, count in zip(keys, table[side]) for _ in range(count)] for side in ("reference", "current"))
    n, m = len(reference), len(current)
    rows = reference + current
    total = np.array([rows.count(key) for key in keys])
    np.random.seed(0)
    relabelings = [Counter(np.random.choice(rows, n, replace=False).tolist()) for _ in range(1000)]
    counts = np.array([[relabeling[key] for key in keys] for relabeling in relabelings])
    observed = np.array(table["reference"])
    whole = lambda c: np.abs(c * (n + m) - total * n).sum(axis=-1)
    floating = []
    for seed in range(20):
        order = random.Random(seed).sample(range(len(keys)), len(keys))
        distance = lambda c: 0.5 * np.sum(np.abs(c[order] / n - (total - c)[order] / m))
        floating.append(sum(distance(observed) <= distance(c) for c in counts) / 1000)
    cases.append({"name": table["name"], "exact": float((whole(observed) <= whole(counts)).mean()), "floating": [float(min(floating)), float(max(floating))]})
print(json.dumps({"versions": {"numpy": np.__version__}, "cases": cases}, indent=1))
