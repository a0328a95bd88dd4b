"""What a comprehensive report is made of, with pandas, SciPy and scikit-learn, timed step by step. Each line is one of

    versions
    work COLUMNS ROWS   answer: steps, each with its seconds and its processor time, and the largest resident memory in 10^6 bytes

The data are those of portable-table.ts: floats and pandas' `category`, which is what an Arrow dictionary becomes. Each step does what the report needs, vectorised, once, as the libraries'
manuals have it. What the report has beside is left out: intervals, what could have been detected, relations to the target, importance, checks, alerts.
"""
import resource
import sys
import time
import warnings

import numpy as np
import pandas as pd
import scipy
import sklearn
from answer_lines import answer_lines
from portable_data import column, normal, uniform
from scipy import stats
from scipy.spatial import distance
from sklearn import calibration, dummy, metrics

PERCENTILES = [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99]
TARGET, PREDICTION = "target", "prediction"
warnings.simplefilter("ignore")


def frame(columns, rows, current):
    numerics = int(0.8 * columns)
    series = {}
    for index in range(columns):
        values = column(index, columns, rows, current)
        isNumber = index < numerics
        name = "num_%02d" % index if isNumber else "cat_%02d" % (index - numerics)
        series[name] = values if isNumber else pd.Categorical(values)
    seed = 17 if current else 13
    score = 1.5 * normal(rows, seed)
    series[TARGET] = np.where(uniform(rows, seed + 15485863) < 1 / (1 + np.exp(-score)), 1.0, 0.0)
    series[PREDICTION] = 1 / (1 + np.exp(-(1.3 * score if current else score)))
    return pd.DataFrame(series)


class Work:
    """The two frames, and what earlier steps of the report can tell later ones."""

    def __init__(self, reference, current):
        self.reference, self.current = reference, current
        self.sides = [reference, current]
        self.numbers = [name for name in reference if reference[name].dtype == float]
        self.categories = [name for name in reference if reference[name].dtype != float]
        self.features = [name for name in reference if name not in (TARGET, PREDICTION)]

    def describe_numbers(self):
        """Counts, moments, extremes and seven quantiles of every number."""
        for side in self.sides:
            side[self.numbers].describe(percentiles=PERCENTILES)
            np.isinf(side[self.numbers].to_numpy()).sum(axis=0)

    def count_values(self):
        """Different values, those that occur once, the most frequent ones."""
        self.counts = [{name: side[name].value_counts() for name in side} for side in self.sides]
        for counts in self.counts:
            for count in counts.values():
                len(count), (count == 1).sum(), count.head(10)

    def missing_values(self):
        """By column, incomplete and empty rows, which columns go missing together."""
        for side in self.sides:
            missing = side.isna()
            missing.sum()
            missing.any(axis=1).sum()
            missing.all(axis=1).sum()
            missing.loc[:, missing.any()].value_counts()

    def duplicated_rows(self):
        for side in self.sides:
            side.duplicated().sum()

    def conflicting_labels(self):
        """Rows alike in all features, with more than one label."""
        for side in self.sides:
            alike = side[side.duplicated(self.features, keep=False)]
            alike.groupby(self.features, observed=True, dropna=False)[TARGET].nunique().gt(1).sum()

    def redundant_columns(self):
        """The same content, by its hash."""
        for side in self.sides:
            hashes = pd.Series({name: pd.util.hash_array(side[name].to_numpy() if name in self.numbers else side[name].cat.codes.to_numpy()).sum() for name in side})
            hashes.duplicated().sum()

    def correlations(self):
        for side in self.sides:
            side[self.numbers].corr()

    def ranges_and_categories(self):
        """Values outside the range of the reference, and new categories."""
        for name in self.numbers:
            values = self.current[name]
            low, high = self.reference[name].min(), self.reference[name].max()
            (values < low).sum(), (values > high).sum()
        for name in self.categories:
            self.current[name].isin(self.reference[name].cat.categories).sum()

    def drift_of_numbers(self):
        """Kolmogorov-Smirnov, and the Jensen-Shannon distance over the reference's tenths."""
        for name in self.numbers:
            if name == TARGET:
                continue
            before, now = (side[name].dropna().to_numpy() for side in self.sides)
            stats.ks_2samp(before, now, method="asymp")
            edges = np.quantile(before, np.arange(1, 10) / 10)
            cells = [np.bincount(np.searchsorted(edges, values), minlength=10) for values in (before, now)]
            distance.jensenshannon(*cells, base=2)

    def drift_of_categories(self):
        """Chi-squared and Jensen-Shannon distance."""
        for name in [*self.categories, TARGET]:
            both = pd.concat([counts[name] for counts in self.counts], axis=1).fillna(0).to_numpy().T
            stats.chi2_contingency(both)
            distance.jensenshannon(*both, base=2)

    def histograms(self):
        """Both sides in the same bins, as the report draws them."""
        for name in self.numbers:
            before, now = (side[name].dropna().to_numpy() for side in self.sides)
            counts, edges = np.histogram(before, bins=30)
            np.histogram(now, bins=edges)

    def classification(self):
        """The figures of both sides, and of a model that knows the shares of the classes only."""
        outcomes = [(side[TARGET].to_numpy().astype(int), side[PREDICTION].to_numpy()) for side in self.sides]
        for y, p in outcomes:
            figures(y, p)
        y, p = outcomes[1]
        figures(y, dummy.DummyClassifier(strategy="prior").fit(p[:, None], outcomes[0][0]).predict_proba(p[:, None])[:, 1])

    def worst_segments(self):
        """The rate of errors in each fifth, or category, of each feature."""
        wrong = (self.current[PREDICTION] >= 0.5) != (self.current[TARGET] == 1)
        for name in self.features:
            values = self.current[name]
            if name in self.numbers:
                values = np.searchsorted(self.reference[name].quantile([0.2, 0.4, 0.6, 0.8]), values)
            wrong.groupby(values, observed=True).agg(["mean", "var", "size"])


def figures(y, p):
    labels = (p >= 0.5).astype(int)
    metrics.accuracy_score(y, labels)
    metrics.balanced_accuracy_score(y, labels)
    metrics.precision_recall_fscore_support(y, labels)
    for average in ("macro", "micro", "weighted"):
        metrics.precision_recall_fscore_support(y, labels, average=average)
    metrics.fbeta_score(y, labels, beta=0.5)
    metrics.fbeta_score(y, labels, beta=2)
    metrics.matthews_corrcoef(y, labels)
    metrics.cohen_kappa_score(y, labels)
    metrics.confusion_matrix(y, labels)
    metrics.log_loss(y, p)
    metrics.brier_score_loss(y, p)
    metrics.roc_auc_score(y, p)
    metrics.average_precision_score(y, p)
    metrics.roc_curve(y, p)
    metrics.precision_recall_curve(y, p)
    calibration.calibration_curve(y, p, n_bins=10, strategy="quantile")
    for k in range(1, 10):
        metrics.precision_recall_fscore_support(y, (p >= k / 10).astype(int), average="binary")


STEPS = [
    Work.describe_numbers,
    Work.count_values,
    Work.missing_values,
    Work.duplicated_rows,
    Work.conflicting_labels,
    Work.redundant_columns,
    Work.correlations,
    Work.ranges_and_categories,
    Work.drift_of_numbers,
    Work.drift_of_categories,
    Work.histograms,
    Work.classification,
    Work.worst_segments,
]


def work(columns, rows):
    todo = Work(frame(columns, rows, False), frame(columns, rows, True))
    steps = []
    for step in STEPS:
        start, used = time.perf_counter(), time.process_time()
        step(todo)
        spent = time.perf_counter() - start, time.process_time() - used
        steps.append({"step": step.__name__, "seconds": spent[0], "processor": spent[1]})
    return {"steps": steps, "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6}


def answer(line):
    if line == "versions":
        numbers = (sys.version.split()[0], pd.__version__, scipy.__version__, sklearn.__version__)
        return "Python %s, pandas %s, SciPy %s, scikit-learn %s" % numbers
    _, *numbers = line.split()
    return work(*map(int, numbers))


answer_lines(answer)
