"""Where evidently-numeric.json comes from.

Evidently 0.4.40 (with numpy 1.24.2, scipy 1.10.1, pandas 1.5.3) judged pairs of numeric samples, drawn as ../continuous/pairs.py says, with each of its
tests and their default thresholds; the file keeps score and verdict, "nan", and "error" where Evidently raised. With Evidently installed,
this checks the file against it:

    pip install evidently==0.4.40 && python3 evidently-numeric.py
"""

import json
import math
import pathlib
import sys

import pandas
from evidently.calculations.stattests import get_stattest
from evidently.core import ColumnType

here = pathlib.Path(__file__)
document = json.loads(here.with_suffix(".json").read_text())
sys.path.insert(0, str(here.parent.parent / "continuous"))
from pairs import draw

for case in document["cases"]:
    columns = [pandas.Series(draw(case[side])) for side in ("reference", "current")]
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
