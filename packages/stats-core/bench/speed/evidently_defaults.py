"""The default tests of Evidently 0.4.40 on the portable data. Each line: a column's index, the columns and the rows; answer: seconds, test and score.

Its functions, written again: `_get_default_stattest`, which counts the distinct values of both sides together, then `wasserstein_distance_norm` or
`jensenshannon_stat_test` with `get_binned_data`. Missing values are dropped before, which is not timed. Only references of more than 1000 rows.
"""
import sys
import time

sys.dont_write_bytecode = True
import numpy as np
import pandas as pd
import scipy
from answer_lines import answer_lines
from portable_data import column
from scipy import stats
from scipy.spatial import distance

data = {}


def binned(reference, current, is_numeric):
    if is_numeric and reference.nunique() > 20:
        edges = np.histogram_bin_edges(list(reference) + list(current), bins="sturges")
        return [np.histogram(side, edges)[0] / len(side) for side in (reference, current)]
    keys = list(set(reference.unique()) | set(current.unique()))
    shares = []
    for side in (reference, current):
        counts = dict(side.value_counts())
        shares.append(np.array([counts.get(key, 0) / len(side) for key in keys]))
    return shares


def judge(reference, current, is_numeric):
    distinct = pd.concat([reference, current]).nunique()
    if is_numeric and distinct > 5:
        norm = max(np.std(reference), 0.001)
        return "wasserstein", stats.wasserstein_distance(reference, current) / norm
    return "jensenshannon", distance.jensenshannon(*binned(reference, current, is_numeric))


def answer(line):
    if line == "versions":
        numbers = (sys.version.split()[0], scipy.__version__, pd.__version__)
        return "Python %s, SciPy %s, pandas %s" % numbers
    if line not in data:
        index, columns, rows = map(int, line.split())
        data.clear()
        data[line] = [pd.Series(column(index, columns, rows, current)).dropna() for current in (False, True)]
    reference, current = data[line]
    start = time.perf_counter()
    test, score = judge(reference, current, reference.dtype != object)
    return {"seconds": time.perf_counter() - start, "test": test, "score": float(score)}


answer_lines(answer)
