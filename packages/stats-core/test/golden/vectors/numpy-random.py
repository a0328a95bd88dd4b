"""Makes numpy-random.json: the first numbers of NumPy's legacy generator, its permutations, and scikit-learn's halves.

Ran with Python 3.11, NumPy 1.24.2, scikit-learn 1.2.1: python3 numpy-random.py
"""

import json
import pathlib

import numpy as np
from sklearn.model_selection import train_test_split

cases = []
for seed in (0, 1, 42, 2**32 - 1):
    state = lambda: np.random.RandomState(seed)
    train, test = train_test_split(np.arange(21), test_size=0.5, random_state=seed)
    cases.append(
        {
            "seed": seed,
            "doubles": state().random_sample(5).tolist(),
            "late": state().random_sample(2000)[-3:].tolist(),
            "below10000": state().randint(0, 10000, size=8).tolist(),
            "permutation": state().permutation(23).tolist(),
            "train": train.tolist(),
            "test": test.tolist(),
        }
    )
document = {"versions": {"numpy": np.__version__}, "cases": cases}
pathlib.Path(__file__).with_name("numpy-random.json").write_text(json.dumps(document) + "\n")
