"""Where evidently-conditions.json comes from.

Evidently 0.4.40 (pandas 1.5.3, numpy 1.24.2) was run once on the frames in it with its presets DataStability and DataQuality, every test with the
condition that it has by default beside a reference. Kept are name, column, status, value and condition. NaN is null, infinity the string
"Infinity". With Evidently installed, this prints the results again:

    pip install evidently==0.4.40 && python3 evidently-conditions.py
"""

import json
import pathlib

import numpy
import pandas
from evidently.test_preset import DataQualityTestPreset, DataStabilityTestPreset
from evidently.test_suite import TestSuite

document = json.loads(pathlib.Path(__file__).with_name("evidently-conditions.json").read_text())
frames = [pandas.DataFrame(document[side]).replace("Infinity", numpy.inf) for side in ("reference", "current")]
suite = TestSuite(tests=[DataStabilityTestPreset(), DataQualityTestPreset()])
suite.run(reference_data=frames[0], current_data=frames[1])
print(json.dumps(suite.as_dict(), default=str))
