"""Writes kolmogorov-one-sample.json: P(D_n >= x) from SciPy's kstwo, above the subnormal numbers.

Run with: python3 kolmogorov-one-sample.py
"""

import json
import math
import pathlib
import platform

import scipy
from scipy.stats import kstwo

cases = []
for n in [1, 2, 3, 5, 8, 17, 40, 80, 139, 140, 141, 200, 1000, 5000, 20000, 75000, 250000]:
    for z in [0.05, 0.2, 0.3, 0.4, 0.51, 0.6, 0.8, 0.868, 1, 1.2, 1.4, 1.6, 2, 2.5, 3.3, 5, 8, 12, 18.5]:
        x = z / math.sqrt(n)
        if x < 1:
            cases.append([n, x, float(kstwo.sf(x, n))])
for n, x in [(4, 0.75), (10, 0.5), (30, 0.9), (100, 0.97), (50, 0.0101), (50, 0.0199), (500, 0.0019), (3, 0), (3, 1)]:
    cases.append([n, x, float(kstwo.sf(x, n))])
versions = {"python": platform.python_version(), "scipy": scipy.__version__}
path = pathlib.Path(__file__).with_suffix(".json")
path.write_text(json.dumps({"versions": versions, "cases": cases}) + "\n")
