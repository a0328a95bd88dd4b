"""Where evidently-categorical.json comes from.

Evidently 0.4.40 (with numpy 1.24.2, scipy 1.10.1, pandas 1.5.3) was run on two categorical columns per case; the file keeps the columns'
counts over their sorted values, the scores, and "error" where Evidently raised. With Evidently installed, this checks the file against it:

    pip install evidently==0.4.40 && python3 evidently.py
"""

import json
import math
import pathlib

import pandas
from evidently.calculations.stattests import get_stattest
from evidently.core import ColumnType

document = json.loads(pathlib.Path(__file__).with_name("evidently-categorical.json").read_text())
for case in document["cases"]:
    columns = [
        pandas.Series([key for key, count in zip(case["keys"], counts) for _ in range(count)])
        for counts in (case["reference"], case["current"])
    ]
    for name, expected in case["scores"].items():
        try:
            test = get_stattest(*columns, ColumnType.Categorical, name)
            score = test(*columns, ColumnType.Categorical, None).drift_score
            score = "nan" if math.isnan(score) else score
        except ValueError:
            score = "error"
        same = score == expected or (not isinstance(expected, str) and math.isclose(score, expected, rel_tol=1e-12))
        print("same" if same else "DIFFERENT", case["name"], name, score, expected)
