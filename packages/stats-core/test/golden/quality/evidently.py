"""Where evidently.json comes from.

Evidently 0.4.40 (pandas 1.5.3, numpy 1.24.2, scipy 1.10.1) was run once on the frames in it, with the reports `DataQualityPreset` (part
"quality") and `DatasetCorrelationsMetric` (part "correlations"), each metric's result as `as_dict()` gives it. NaN is null, infinity the string
"Infinity". With Evidently installed, this prints the results again:

    pip install evidently==0.4.40 && python3 evidently.py
"""

import json
import pathlib

import numpy
import pandas
from evidently.metric_preset import DataQualityPreset
from evidently.metrics import DatasetCorrelationsMetric
from evidently.report import Report

document = json.loads(pathlib.Path(__file__).with_name("evidently.json").read_text())
for part, metrics in (("quality", [DataQualityPreset()]), ("correlations", [DatasetCorrelationsMetric()])):
    frames = [
        pandas.DataFrame(document[part][side]).replace("Infinity", numpy.inf) for side in ("reference", "current")
    ]
    report = Report(metrics=metrics)
    report.run(reference_data=frames[0], current_data=frames[1])
    print(json.dumps(report.as_dict(), default=str))
