"""Where evidently-reports.json and evidently-choices.json come from.

Evidently 0.4.40 (with numpy 1.24.2, scipy 1.10.1, pandas 1.5.3, scikit-learn 1.2.1) judged the data in these files: `reports` with its DataDriftTable, or column by
column where the file has no `data_set`; `cases` with the test that it chooses for a pair of samples. Kept are its choices, scores, thresholds and verdicts. A
`law` stands for a sample as packages/stats-core/test/golden/continuous/pairs.py draws it. With Evidently installed, this checks the files against it:

    pip install evidently==0.4.40 && python3 evidently.py
"""

import json
import math
import pathlib
import sys

import pandas
from evidently import ColumnMapping
from evidently.calculations.stattests import get_stattest
from evidently.core import ColumnType
from evidently.metrics import ColumnDriftMetric, DataDriftTable
from evidently.report import Report

here = pathlib.Path(__file__).parent
sys.path.insert(0, str(here.parents[2] / "stats-core/test/golden/continuous"))
from pairs import draw

DATA_SET = ("number_of_columns", "number_of_drifted_columns", "share_of_drifted_columns", "dataset_drift")
COLUMN = ("column_type", "stattest_name", "stattest_threshold", "drift_score", "drift_detected")


def same(found, expected):
    if isinstance(expected, float) and not isinstance(found, str):
        return math.isclose(found, expected, rel_tol=1e-12, abs_tol=1e-300)
    return found == expected


def tell(name, found, expected):
    agrees = found.keys() == expected.keys() and all(same(found[key], expected[key]) for key in expected)
    print("same" if agrees else "DIFFERENT", name, "" if agrees else (found, expected))


def results(report, *metrics):
    sides = {side: pandas.DataFrame(report[side]) for side in ("reference", "current")}
    run = Report(metrics=list(metrics))
    run.run(
        reference_data=sides["reference"],
        current_data=sides["current"],
        column_mapping=ColumnMapping(**report["mapping"]),
    )
    return [metric["result"] for metric in run.as_dict()["metrics"]]


for report in json.loads((here / "evidently-reports.json").read_text())["reports"]:
    if "data_set" in report:
        (table,) = results(report, DataDriftTable())
        tell(report["name"], {key: table[key] for key in DATA_SET}, report["data_set"])
        columns = table["drift_by_columns"]
    else:
        judged = results(report, *(ColumnDriftMetric(column_name=name) for name in report["columns"]))
        columns = {column["column_name"]: column for column in judged}
    for name, expected in report["columns"].items():
        tell(f"{report['name']}: {name}", {key: columns[name][key] for key in COLUMN}, expected)

for case in json.loads((here / "evidently-choices.json").read_text())["cases"]:
    pair = [pandas.Series(draw(case[side]) if isinstance(case[side], dict) else case[side]) for side in ("reference", "current")]
    kind = ColumnType.Numerical if case["type"] == "num" else ColumnType.Categorical
    test = get_stattest(*pair, kind, None)
    result = test(*pair, kind, None)
    found = {
        "test": test.name,
        "score": result.drift_score,
        "drifted": bool(result.drifted),
        "threshold": result.actual_threshold,
    }
    tell(case["name"], found, {key: case[key] for key in found})
