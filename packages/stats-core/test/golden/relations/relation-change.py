"""Score test for an interaction in a logistic regression of the side on feature and target levels.

statsmodels' GLM.score_test (Rao) on one row per cell; scikit-learn's mutual information; SciPy's Spearman, Somers' D and Cramér's V of the same levels.
Writes relation-change.json beside this file. Run: python3 relation-change.py
"""
import json
import pathlib

import numpy
import scipy
import sklearn
import statsmodels
import statsmodels.api as sm
from scipy import stats
from sklearn.metrics import mutual_info_score

random = numpy.random.default_rng(7)


def normal_scores(shares):
    ends = numpy.cumsum(shares)
    return stats.norm.ppf(ends - numpy.asarray(shares) / 2)


def contrasts(levels, kind, scores, degree):
    if kind == "named":
        return [(levels == k).astype(float) for k in range(len(scores) - 1)]
    return [scores[levels] ** (k + 1) for k in range(min(degree, len(scores) - 1))]


def case(name, feature_kind, target_kind, rows, columns, draw):
    tables = []
    for side, size in enumerate((400, 300)):
        table = numpy.zeros((rows, columns))
        for _ in range(size):
            i, j = draw(side)
            table[i, j] += 1
        tables.append(table)
    reference, current = tables
    whole = reference + current
    i, j = numpy.indices(whole.shape)
    i, j = i[whole > 0], j[whole > 0]
    share = lambda axis: sum(t.sum(axis=axis) / t.sum() / 2 for t in tables)
    x_scores = normal_scores(share(1)) if feature_kind == "ordered" else numpy.zeros(rows)
    y_scores = normal_scores(share(0)) if target_kind == "ordered" else numpy.zeros(columns)
    dummies = lambda levels, size: [(levels == k).astype(float) for k in range(1, size)]
    main = numpy.column_stack([numpy.ones(len(i)), *dummies(i, rows), *dummies(j, columns)])
    x = contrasts(i, feature_kind, x_scores, 2)
    y = contrasts(j, target_kind, y_scores, 1)
    extra = numpy.column_stack([a * b for a in x for b in y])
    counts = numpy.column_stack([current[whole > 0], reference[whole > 0]])
    model = sm.GLM(counts, main, family=sm.families.Binomial())
    fit = model.fit(tol=1e-14, maxiter=200)
    statistic, _, df = model.score_test(fit.params, exog_extra=extra)
    li, lj = [numpy.repeat(numpy.indices(reference.shape)[k].ravel(), reference.ravel().astype(int)) for k in (0, 1)]
    return {
        "name": name,
        "featureKind": feature_kind,
        "targetKind": target_kind,
        "rows": rows,
        "columns": columns,
        "reference": reference.ravel().tolist(),
        "current": current.ravel().tolist(),
        "featureScores": x_scores.tolist(),
        "targetScores": y_scores.tolist(),
        "statistic": float(statistic),
        "degreesOfFreedom": int(df),
        "mutualInformation": float(mutual_info_score(li, lj)),
        "spearman": float(stats.spearmanr(li, lj)[0]),
        "rankBiserial": float(2 * stats.mannwhitneyu(li[lj == 1], li[lj == 0]).statistic / ((lj == 1).sum() * (lj == 0).sum()) - 1),
        "cramersV": float(stats.contingency.association(reference[reference.sum(1) > 0][:, reference.sum(0) > 0].astype(int), method="cramer", correction=False)),
    }


def numbers(levels_x, levels_y, slope):
    def draw(side):
        a = random.normal() + 0.3 * side
        b = slope[side] * a + random.normal()
        cut = lambda v, size: int(min(size - 1, max(0, numpy.floor((v + 2) / 4 * size))))
        return cut(a, levels_x), cut(b, levels_y)
    return draw


def categories(rows, columns, strength):
    def draw(side):
        i = int(random.integers(rows))
        return i, int(i % columns if random.random() < strength[side] else random.integers(columns))
    return draw


def main():
    cases = [
        case("numbers that keep their slope", "ordered", "ordered", 8, 7, numbers(8, 7, (0.7, 0.7))),
        case("a slope that is gone", "ordered", "ordered", 8, 7, numbers(8, 7, (0.7, 0.0))),
        case("numbers beside two classes", "ordered", "named", 9, 2, numbers(9, 2, (0.9, 0.4))),
        case("numbers beside four classes", "ordered", "named", 6, 4, numbers(6, 4, (0.5, -0.5))),
        case("categories beside a number", "named", "ordered", 5, 8, numbers(5, 8, (0.6, 0.1))),
        case("categories beside three classes", "named", "named", 6, 3, categories(6, 3, (0.5, 0.2))),
        case("two and two", "named", "named", 2, 2, categories(2, 2, (0.6, 0.1))),
    ]
    versions = {m.__name__: m.__version__ for m in (numpy, scipy, sklearn, statsmodels)}
    path = pathlib.Path(__file__).with_suffix(".json")
    path.write_text(json.dumps({"versions": versions, "tolerance": 1e-9, "cases": cases}, indent=1) + "\n")


main()
