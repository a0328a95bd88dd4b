"""Where evidently-numeric.json comes from.

Evidently 0.4.40 (with numpy 1.24.2, scipy 1.10.1, pandas 1.5.3) judged the numeric pairs of ../continuous/evidently-pairs.json with each of its
tests and their default thresholds; the file keeps score and verdict, "nan", and "error" where Evidently raised. With Evidently installed,
this checks the file against it:

    pip install evidently==0.4.40 && python3 evidently-numeric.py
"""

import json
import math
import pathlib

import pandas
from evidently.calculations.stattests import get_stattest
from evidently.core import ColumnType

here = pathlib.Path(__file__)
document = json.loads(here.with_suffix(".json").read_text())
pairs = json.loads((here.parent.parent / "continuous" / "evidently-pairs.json").read_text())
for case in document["cases"]:
    columns = [pandas.Series(pairs[case["pair"]][side]) for side in ("reference", "current")]
    for name, expected in case["scores"].items():
        try:
            result = get_stattest(*columns, ColumnType.Numerical, name)(*columns, ColumnType.Numerical, None)
            score = "nan" if math.isnan(result.drift_score) else float(result.drift_score)
            found = {"score": score, "drifted": bool(result.drifted)}
        except Exception:
            found = "error"
        if found != "error" and expected != "error" and found["score"] != "nan":
            same = found["drifted"] == expected["drifted"] and math.isclose(
                found["score"], expected["score"], rel_tol=1e-12, abs_tol=1e-300
            )
        else:
            same = found == expected
        print("same" if same else "DIFFERENT", case["name"], name, found, expected)
