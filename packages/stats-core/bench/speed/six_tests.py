"""SciPy's six two-sample calls on the portable data. Each line: a column's index and the rows; answer: seconds and scores by test.

The calls get the values unsorted, as a user would; each sorts for itself.
"""
import sys
import time
import warnings

import scipy
from answer_lines import answer_lines
from portable_data import column
from scipy import stats

warnings.simplefilter("ignore")
CALLS = {
    "ks": lambda x, y: stats.ks_2samp(x, y).statistic,
    "wasserstein": stats.wasserstein_distance,
    "energy": stats.energy_distance,
    "cramer_von_mises": lambda x, y: stats.cramervonmises_2samp(x, y).statistic,
    "mannw": lambda x, y: stats.mannwhitneyu(x, y).statistic,
    "anderson": lambda x, y: stats.anderson_ksamp([x, y]).statistic,
}
data = {}


def answer(line):
    if line == "versions":
        return "Python %s, SciPy %s" % (sys.version.split()[0], scipy.__version__)
    index, rows = map(int, line.split())
    if (index, rows) not in data:
        data.clear()
        pair = [column(index, 20, rows, current) for current in (False, True)]
        data[index, rows] = [values[values == values] for values in pair]
    x, y = data[index, rows]
    seconds, scores = {}, {}
    for name, call in CALLS.items():
        start = time.perf_counter()
        scores[name] = float(call(x, y))
        seconds[name] = time.perf_counter() - start
    return {"seconds": seconds, "scores": scores}


answer_lines(answer)
