"""Writes evidently.json: what the performance metrics of Evidently 0.4.40 say of three classifications and a regression.

    python3 evidently.py metrics.json

`metrics.json` is a run of Evidently's presets, made once with Evidently 0.4.40 and scikit-learn 1.2.1: per preset the inputs (`reference`, `current`
as lists by column), the `mapping`, and the report's `as_dict()`. Kept from it are the performance presets and their metrics with content.
"""

import json
import pathlib
import sys

PRESETS = ["classification_proba", "classification_labels", "multiclass_proba", "regression"]

run = json.loads(pathlib.Path(sys.argv[1]).read_text())
kept = {
    preset: {
        "reference": run[preset]["reference"],
        "current": run[preset]["current"],
        "metrics": {m["metric"]: m["result"] for m in run[preset]["as_dict"]["metrics"] if m["result"]},
    }
    for preset in PRESETS
}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(kept, separators=(",", ":")) + "\n")
