"""Writes evidently.json: what Evidently 0.4.40 says of the performance of three classifiers and a regression, and of its test suites on two of them.

    python3 evidently.py metrics.json

`metrics.json` is a run of Evidently's presets, made once with Evidently 0.4.40 and scikit-learn 1.2.1: per preset the inputs (`reference`, `current` as lists by column), the `mapping`, and the
report's `as_dict()`. Kept are the figures that the report has too, as they were printed, and the conditions of the suites.
"""

import json
import pathlib
import sys

METRICS = {
    "classification_proba": ["ClassificationQualityMetric", "ClassificationConfusionMatrix", "ClassificationQualityByClass"],
    "classification_labels": ["ClassificationQualityMetric", "ClassificationConfusionMatrix", "ClassificationQualityByClass"],
    "multiclass_proba": ["ClassificationQualityMetric", "ClassificationConfusionMatrix", "ClassificationQualityByClass"],
    "regression": ["RegressionQualityMetric", "RegressionDummyMetric"],
}
SUITES = {"test_suite_regression": "regression", "test_suite_binary": "classification_proba"}
KEPT = ("current", "reference", "current_matrix", "reference_matrix")


def keep(name, result):
    kept = {key: result[key] for key in KEPT if result.get(key) is not None}
    return kept if name != "RegressionDummyMetric" else {k: v for k, v in result.items() if isinstance(v, float)}


run = json.loads(pathlib.Path(sys.argv[1]).read_text())
found = {
    preset: {
        "reference": run[preset]["reference"],
        "current": run[preset]["current"],
        "metrics": {
            m["metric"]: keep(m["metric"], m["result"]) for m in run[preset]["as_dict"]["metrics"] if m["metric"] in names
        },
    }
    for preset, names in METRICS.items()
}
for suite, preset in SUITES.items():
    found[preset]["tests"] = [
        {"name": t["name"], "status": t["status"], **t["parameters"]}
        for t in run[suite]["as_dict"]["tests"]
        if t["group"] in ("regression", "classification")
    ]
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(found, separators=(",", ":")) + "\n")
