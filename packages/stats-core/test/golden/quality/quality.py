"""Writes quality.json: frames with what pandas and SciPy say of their quality.

    python3 quality.py

NaN is null in JSON, infinity the string "Infinity".
"""

import json
import pathlib
import sys

import numpy
import pandas
import scipy
from scipy import stats

rng = numpy.random.default_rng(20260801)


def plain(value):
    if value is None or value is pandas.NaT:
        return None
    if isinstance(value, (float, numpy.floating)):
        if numpy.isnan(value):
            return None
        return float(value) if numpy.isfinite(value) else ("Infinity" if value > 0 else "-Infinity")
    if isinstance(value, numpy.integer):
        return int(value)
    if isinstance(value, numpy.bool_):
        return bool(value)
    return value


def make_frame(rows):
    shared = rng.normal(size=rows)
    frame = pandas.DataFrame(
        {
            "a": shared + rng.normal(size=rows),
            "b": numpy.round(shared * 2 + rng.normal(size=rows)),
            "c": rng.exponential(size=rows) * 1e6 + 1e9,
            "d": rng.integers(0, 3, rows).astype(float),
            "near": shared,
            "flag": rng.choice(["yes", "no"], rows, p=[0.9, 0.1]),
            "colour": rng.choice(["red", "green", "blue", "grey"], rows),
        }
    )
    frame["shape"] = numpy.where(rng.random(rows) < 0.5, frame["colour"], rng.choice(["x", "y"], rows))
    frame["far"] = frame["near"].where(rng.random(rows) > 0.02, 0.0)
    lost = rng.random(rows)
    frame.loc[lost < 0.1, ["a", "b"]] = numpy.nan
    frame.loc[(lost > 0.05) & (lost < 0.15), "c"] = numpy.nan
    frame.loc[lost > 0.95, "colour"] = None
    frame.loc[rows // 2, "c"] = numpy.inf
    repeated = frame.iloc[: rows // 10]
    return pandas.concat([frame, repeated, repeated.iloc[:3]], ignore_index=True)


def bias_corrected(v_squared_times_n, n, r, c):
    """Bergsma (2013), as Deepchecks computes it."""
    phi = max(0.0, v_squared_times_n / n - (r - 1) * (c - 1) / (n - 1))
    r_corrected = r - (r - 1) ** 2 / (n - 1)
    c_corrected = c - (c - 1) ** 2 / (n - 1)
    return (phi / min(r_corrected - 1, c_corrected - 1)) ** 0.5


def describe(frame):
    numbers = frame.select_dtypes("number")
    strings = frame.select_dtypes("object")
    finite = numbers.replace([numpy.inf, -numpy.inf], numpy.nan)
    pairs = []
    names = list(numbers.columns)
    for i, x in enumerate(names):
        for y in names[i + 1 :]:
            both = finite[[x, y]].dropna()
            pairs.append(
                {
                    "columns": [x, y],
                    "pairs": len(both),
                    "pearson": finite[x].corr(finite[y]),
                    "spearman": finite[x].corr(finite[y], method="spearman"),
                    "kendall": stats.kendalltau(both[x], both[y]).statistic,
                }
            )
    tables = []
    names = list(strings.columns)
    for i, x in enumerate(names):
        for y in names[i + 1 :]:
            table = pandas.crosstab(frame[x], frame[y]).to_numpy()
            n = table.sum()
            chi = stats.chi2_contingency(table, correction=False).statistic
            tables.append(
                {
                    "columns": [x, y],
                    "cramersV": (chi / n / (min(table.shape) - 1)) ** 0.5,
                    "corrected": bias_corrected(chi, n, *table.shape),
                }
            )
    missing = frame.isnull()
    patterns = missing.apply(lambda row: ",".join(missing.columns[row]), axis=1).value_counts()
    features = frame.drop(columns="flag")
    twins = features.groupby(list(features.columns), dropna=False)["d"].transform("size")
    return {
        "duplicated": int(frame.duplicated().sum()),
        "duplicatedGroups": int((frame.groupby(list(frame.columns), dropna=False).size() > 1).sum()),
        "largestGroup": int(frame.groupby(list(frame.columns), dropna=False).size().max()),
        "duplicatedKeys": int(frame.dropna(subset=["a", "d"]).duplicated(["a", "d"]).sum()),
        "twinRows": int((twins > 1).sum()),
        "patterns": {key: int(value) for key, value in patterns.items()},
        "distinct": frame.nunique().to_dict(),
        "once": {name: int((frame[name].value_counts() == 1).sum()) for name in frame},
        "largestShare": {name: frame[name].value_counts().max() / len(frame) for name in frame},
        "agreement": float((frame["near"] == frame["far"]).mean()),
        "correlations": pairs,
        "tables": tables,
    }


cases = []
for rows in (40, 150, 400):
    frame = make_frame(rows)
    columns = {name: [plain(value) for value in frame[name]] for name in frame}
    cases.append({"columns": columns, "expected": json.loads(json.dumps(describe(frame), default=plain))})

document = {
    "made by": f"quality.py, pandas {pandas.__version__}, SciPy {scipy.__version__}, NumPy {numpy.__version__}, Python {sys.version.split()[0]}",
    "cases": cases,
}
path = pathlib.Path(__file__).with_name("quality.json")
path.write_text(json.dumps(document, allow_nan=False) + "\n")
