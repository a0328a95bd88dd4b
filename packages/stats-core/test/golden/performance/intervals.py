"""Writes intervals.json: Wilson's intervals and Student's critical values of SciPy 1.10.1.

    python3 intervals.py
"""

import json
import pathlib

import scipy
from scipy import stats


def wilson(hits, rows, confidence):
    low, high = stats.binomtest(hits, rows).proportion_ci(confidence, method="wilson")
    return {"hits": hits, "rows": rows, "confidence": confidence, "low": low, "high": high}


found = {
    "versions": {"scipy": scipy.__version__},
    "wilson": [
        wilson(hits, rows, confidence)
        for rows in (1, 2, 10, 137, 100000)
        for hits in sorted({0, 1, rows // 3, rows - 1, rows})
        for confidence in (0.8, 0.95, 0.999)
    ],
    "student": [
        {"confidence": c, "degrees": d, "value": stats.t.ppf((1 + c) / 2, d)}
        for c in (0.5, 0.9, 0.95, 0.999)
        for d in (1, 2, 3, 10, 57, 1999)
    ],
}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(found, separators=(",", ":")) + "\n")
