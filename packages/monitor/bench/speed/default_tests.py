"""The default tests of Evidently 0.4.40 on the portable data, timed. Each line is one of

    column INDEX COLUMNS ROWS        answer: seconds, test and score of one column
    together PROCESSES COLUMNS ROWS  answer: seconds of all columns, in so many processes
    alone COLUMNS ROWS               answer: seconds of all columns, one after the other, and their processor time

Its functions, written again: `_get_default_stattest`, which counts the distinct values of both sides together, then `wasserstein_distance_norm` or
`jensenshannon_stat_test` with `get_binned_data`. Missing values are dropped before, which is not timed; nor is starting the processes, which inherit the data.
Only references of more than 1000 rows.
"""
import multiprocessing
import sys
import time

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


def judge(index, columns, rows):
    reference, current = data[index, columns, rows]
    is_numeric = reference.dtype != object
    distinct = pd.concat([reference, current]).nunique()
    if is_numeric and distinct > 5:
        norm = max(np.std(reference), 0.001)
        return "wasserstein", stats.wasserstein_distance(reference, current) / norm
    return "jensenshannon", distance.jensenshannon(*binned(reference, current, is_numeric))


def load(index, columns, rows):
    if (index, columns, rows) not in data:
        pair = [pd.Series(column(index, columns, rows, current)).dropna() for current in (False, True)]
        data[index, columns, rows] = pair


def judge_one(index, columns, rows):
    load(index, columns, rows)
    start = time.perf_counter()
    test, score = judge(index, columns, rows)
    return {"seconds": time.perf_counter() - start, "test": test, "score": float(score)}


def judge_together(processes, columns, rows):
    tasks = [(index, columns, rows) for index in range(columns)]
    for task in tasks:
        load(*task)
    if processes == 1:
        start = time.perf_counter()
        for task in tasks:
            judge(*task)
        return time.perf_counter() - start
    with multiprocessing.get_context("fork").Pool(processes) as pool:
        pool.map(abs, range(processes))
        start = time.perf_counter()
        pool.starmap(judge, tasks, chunksize=1)
        return time.perf_counter() - start


def judge_alone(columns, rows):
    for index in range(columns):
        load(index, columns, rows)
    start, used = time.perf_counter(), time.process_time()
    for index in range(columns):
        judge(index, columns, rows)
    return {"seconds": time.perf_counter() - start, "processor": time.process_time() - used}


def answer(line):
    if line == "versions":
        numbers = (sys.version.split()[0], scipy.__version__, pd.__version__)
        return "Python %s, SciPy %s, pandas %s" % numbers
    what, *numbers = line.split()
    judges = {"column": judge_one, "together": judge_together, "alone": judge_alone}
    return judges[what](*map(int, numbers))


answer_lines(answer)
