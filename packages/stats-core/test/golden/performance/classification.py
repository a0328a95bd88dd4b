"""Writes classification.json: small classifications with what scikit-learn 1.2.1 makes of them.

    python3 classification.py

Missing values are -1 (codes) and null (numbers); scikit-learn sees the complete rows of a weight above 0 only. A metric for which it warns that the data do not
define it, raises, or gives NaN is null.
"""

import json
import pathlib
import warnings

import numpy
import sklearn
from sklearn import calibration, metrics

random = numpy.random.default_rng(20230217)


def ask(function, *arguments, **options):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            value = float(function(*arguments, **options))
        except (ValueError, RuntimeWarning, UserWarning):
            return None
    return None if numpy.isnan(value) else value


def balanced_accuracy(y, p, w):
    """That a class is predicted and never the target is worth a warning to scikit-learn, but takes nothing from the definition."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return float(metrics.balanced_accuracy_score(y, p, sample_weight=w)) if len(set(y)) > 1 else None


def numbers(values):
    return [None if numpy.isnan(v) else float(v) for v in values]


def case(name, classes, targets, probabilities=None, predictions=None, weights=None, threshold=0.5):
    targets = numpy.asarray(targets)
    if predictions is None:
        if len(probabilities) == 1:
            predictions = numpy.where(numpy.isnan(probabilities[0]), -1, probabilities[0] >= threshold).astype(int)
        else:
            stacked = numpy.array(probabilities)
            predictions = numpy.where(numpy.isnan(stacked).any(axis=0), -1, numpy.nan_to_num(stacked).argmax(axis=0))
    predictions = numpy.asarray(predictions)
    keep = (targets >= 0) & (predictions >= 0)
    for column in (probabilities or []) + ([weights] if weights is not None else []):
        keep &= ~numpy.isnan(column)
    if weights is not None:
        keep &= numpy.nan_to_num(weights) > 0
    y, p = targets[keep], predictions[keep]
    w = None if weights is None else weights[keep]
    labels = list(range(classes))
    present = sorted(set(y) | set(p))
    expected = {
        "rows": int(keep.sum()),
        "confusion": metrics.confusion_matrix(y, p, labels=labels).tolist(),
        "accuracy": ask(metrics.accuracy_score, y, p, sample_weight=w),
        "balancedAccuracy": balanced_accuracy(y, p, w),
        "cohensKappa": ask(metrics.cohen_kappa_score, y, p, sample_weight=w),
        "matthewsCorrelation": ask(metrics.matthews_corrcoef, y, p, sample_weight=w)
        if len(set(y)) > 1 and len(set(p)) > 1
        else None,
    }
    if classes == 2:
        pair = dict(labels=[1], average=None, sample_weight=w)
        expected["precision"] = ask(lambda: metrics.precision_score(y, p, **pair)[0])
        expected["recall"] = ask(lambda: metrics.recall_score(y, p, **pair)[0])
        expected["specificity"] = ask(lambda: metrics.recall_score(y, p, **{**pair, "labels": [0]})[0])
        for beta in (0.5, 1, 2):
            f = lambda: metrics.fbeta_score(y, p, beta=beta, zero_division=0, **pair)[0]
            expected[f"f{beta}"] = ask(f) if 1 in present else None
    for average in ("macro", "micro", "weighted"):
        p_, r_, f_, _ = metrics.precision_recall_fscore_support(
            y, p, labels=present, average=average, sample_weight=w, zero_division=0
        )
        expected[average] = {"precision": float(p_), "recall": float(r_), "f1": float(f_)}
    if probabilities is not None:
        columns = [c[keep] for c in probabilities]
        expected.update(of_probabilities(classes, y, p, columns, w))
    return {
        "name": name,
        "classes": classes,
        "targets": targets.tolist(),
        "predictions": predictions.tolist(),
        **({"probabilities": [numbers(c) for c in probabilities]} if probabilities is not None else {}),
        **({"weights": numbers(weights)} if weights is not None else {}),
        "expected": expected,
    }


def of_probabilities(classes, y, p, columns, w):
    rows = numpy.array(columns).T
    labels = list(range(classes))
    if classes > 2:
        one_hot = y[:, None] == numpy.arange(classes)
        occurring = [k for k in labels if 0 < one_hot[:, k].sum() < len(y)]
        areas = {k: ask(metrics.roc_auc_score, one_hot[:, k], rows[:, k], sample_weight=w) for k in occurring}
        precisions = [ask(metrics.average_precision_score, one_hot[:, k], rows[:, k], sample_weight=w) for k in occurring]
        return {
            "rocAucs": [areas.get(k) for k in labels],
            "rocAuc": float(numpy.mean(list(areas.values()))),
            "prAuc": float(numpy.mean(precisions)),
            "logLoss": ask(metrics.log_loss, y, rows, labels=labels, sample_weight=w),
        }
    score = columns[0]
    both = len(set(y)) > 1
    found = {
        "rocAuc": ask(metrics.roc_auc_score, y, score, sample_weight=w),
        "prAuc": ask(metrics.average_precision_score, y, score, sample_weight=w) if both else None,
        "logLoss": ask(metrics.log_loss, y, score, labels=labels, sample_weight=w),
        "brierScore": ask(metrics.brier_score_loss, y, score, pos_label=1, sample_weight=w),
    }
    found["thresholds"] = [at_threshold(y, score, k / 10, w) for k in range(1, 10)]
    if both:
        x, t, thresholds = metrics.roc_curve(y, score, sample_weight=w)
        found["rocCurve"] = [x.tolist(), t.tolist(), thresholds.tolist()]
        precision, recall, thresholds = metrics.precision_recall_curve(y, score, sample_weight=w)
        found["prCurve"] = [recall[:-1][::-1].tolist(), precision[:-1][::-1].tolist(), thresholds[::-1].tolist()]
    if w is None:
        for strategy in ("uniform", "quantile"):
            observed, predicted = calibration.calibration_curve(y, score, n_bins=8, strategy=strategy, pos_label=1)
            found[strategy] = {"observed": observed.tolist(), "predicted": predicted.tolist()}
    return found


def at_threshold(y, score, threshold, w):
    called = (score >= threshold).astype(int)
    pair = dict(labels=[1], average=None, sample_weight=w)
    f = lambda: metrics.f1_score(y, called, zero_division=0, **pair)[0]
    return {
        "positiveShare": float(numpy.average(called, weights=w)),
        "precision": ask(lambda: metrics.precision_score(y, called, **pair)[0]),
        "recall": ask(lambda: metrics.recall_score(y, called, **pair)[0]),
        "specificity": ask(lambda: metrics.recall_score(y, called, **{**pair, "labels": [0]})[0]),
        "f1": ask(f) if 1 in set(y) | set(called) else None,
    }


def binary(n, skill=1.2, digits=None):
    y = (random.random(n) < 0.4).astype(int)
    score = 1 / (1 + numpy.exp(-(random.normal(size=n) + skill * (y - 0.5))))
    return y, score if digits is None else score.round(digits)


def multiclass(n, classes, skill=1.0):
    y = random.integers(0, classes, n)
    logits = random.normal(size=(n, classes))
    logits[numpy.arange(n), y] += skill
    rows = numpy.exp(logits)
    return y, list((rows / rows.sum(axis=1, keepdims=True)).T)


def cases():
    y, s = binary(200)
    yield case("binary", 2, y, [s])
    yield case("labels alone", 2, y, predictions=(s > 0.6).astype(int))
    y, s = binary(150, digits=1)
    yield case("ties", 2, y, [s])
    w = random.gamma(1.0, 2.0, 150)
    yield case("weights and ties", 2, y, [s], weights=w)
    y, s = binary(180)
    yield case("weights", 2, y, [s], weights=random.integers(0, 4, 180).astype(float))
    y, s = binary(160, digits=2)
    y[::7] = -1
    s[3::11] = numpy.nan
    w = random.random(160)
    w[5::13] = numpy.nan
    yield case("missing", 2, y, [s], weights=w)
    y, s = binary(120)
    yield case("constant score", 2, y, [numpy.full(120, 0.5)])
    yield case("constant low score", 2, y, [numpy.full(120, 0.2)])
    yield case("only negatives", 2, numpy.zeros(120, int), [s])
    yield case("only positives", 2, numpy.ones(120, int), [s])
    yield case("only positives, all found", 2, numpy.ones(40, int), [numpy.full(40, 0.9)])
    yield case("no positive predicted", 2, y, [s * 0.4])
    yield case("perfect", 2, y, [y.astype(float)])
    yield case("all wrong", 2, y, [1.0 - y])
    yield case("certain but wrong at times", 2, y, [numpy.where(random.random(120) < 0.9, y, 1 - y).astype(float)])
    yield case("single row", 2, [1], [numpy.array([0.7])])
    yield case("two rows", 2, [0, 1], [numpy.array([0.3, 0.7])])
    y, s = binary(400, skill=3)
    y = numpy.where(numpy.arange(400) < 3, 1, 0)
    yield case("rare", 2, y, [s])
    y, c = multiclass(200, 3)
    yield case("three classes", 3, y, c)
    yield case("three classes, weights", 3, y, c, weights=random.gamma(2.0, 1.0, 200))
    yield case("three labels alone", 3, y, predictions=random.integers(0, 3, 200))
    yield case("three classes, one never predicted", 3, y, predictions=numpy.minimum(random.integers(0, 3, 200), 1))
    yield case("three classes, one never the target", 3, numpy.where(y == 2, 0, y), c)
    yield case("four labels, one unused", 4, y, predictions=random.integers(0, 3, 200))
    y, c = multiclass(150, 5, 2.0)
    c = [column.round(1) for column in c]
    y[::10] = -1
    yield case("five classes, ties and missing", 5, y, c)


path = pathlib.Path(__file__).with_suffix(".json")
found = {"versions": {"sklearn": sklearn.__version__, "numpy": numpy.__version__}, "cases": list(cases())}
path.write_text(json.dumps(found, separators=(",", ":")) + "\n")
