"""Where evidently-mmd.json comes from: the statistic inside Evidently 0.4.40's `empirical_mmd` (numpy 1.24.2), on the pairs of ../continuous/evidently-pairs.json.

Evidently's test returns only an unseeded p-value, so its formula is spelled out here; run to check the file: python3 evidently-mmd.py
"""

import json
import math
import pathlib

import numpy as np

here = pathlib.Path(__file__).parent
pairs = json.loads((here / "../continuous/evidently-pairs.json").read_text())
for name, expected in json.loads((here / "evidently-mmd.json").read_text()).items():
    reference, current = (np.array(pairs[name][side], dtype=float) for side in ("reference", "current"))
    squared = lambda a, b: np.subtract.outer(a, b) ** 2
    sigma = math.sqrt(0.5 * np.quantile(squared(reference, reference), 0.5, method="nearest")) or math.sqrt(0.5)
    kernel = lambda a, b: np.exp(-squared(a, b) / (2 * sigma**2))
    m, n = len(reference), len(current)
    within = lambda a: (kernel(a, a).sum() - len(a)) / (len(a) * (len(a) - 1))
    statistic = within(reference) + within(current) - 2 * kernel(reference, current).mean()
    print("same" if math.isclose(statistic, expected, rel_tol=1e-9, abs_tol=1e-13) else "DIFFERENT", name, statistic, expected)
