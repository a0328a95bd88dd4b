"""What scikit-learn takes for the figures that the report has of a classifier, on both sides: see classification.ts. Segments and intervals are left out."""

import sys
import time

import numpy
from sklearn import calibration, dummy, metrics

rows = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
random = numpy.random.default_rng(1)


def side():
    risk = random.random(rows)
    return (random.random(rows) < risk).astype(int), risk


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


sides = [side(), side()]
start, used = time.perf_counter(), time.process_time()
for y, p in sides:
    figures(y, p)
y, p = sides[1]
model = dummy.DummyClassifier(strategy="prior").fit(p[:, None], sides[0][0])
figures(y, model.predict_proba(p[:, None])[:, 1])
print(f"scikit-learn {time.perf_counter() - start:.2f} s, {time.process_time() - used:.2f} s of processor time")
