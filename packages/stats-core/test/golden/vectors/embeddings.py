"""Checks embeddings.json: Evidently 0.4.40's four embedding methods (numpy 1.24.2, scipy 1.10.1, scikit-learn 1.2.1) on 80 + 70 vectors of 6 components.

Evidently was run to make the file; this spells its methods out and compares: python3 embeddings.py. Also prints how far the area of the method `model` moves when the inputs
change in their last bit, which is why that one is held to a tolerance.
"""

import json
import pathlib

import numpy as np
from scipy.spatial import distance
from scipy.stats import wasserstein_distance
from sklearn.linear_model import SGDClassifier
from sklearn.metrics import pairwise_distances, roc_auc_score
from sklearn.metrics.pairwise import rbf_kernel
from sklearn.model_selection import train_test_split

golden = json.loads(pathlib.Path(__file__).with_name("embeddings.json").read_text())
reference, current = np.array(golden["reference"]), np.array(golden["current"])
m, n = len(reference), len(current)


def model(x):
    labels = np.array([1] * m + [0] * n)
    x_train, x_test, y_train, y_test = train_test_split(x, labels, test_size=0.5, random_state=42, shuffle=True)
    classifier = SGDClassifier(loss="log_loss", random_state=42).fit(x_train, y_train)
    return roc_auc_score(y_test, classifier.predict_proba(x_test)[:, 1])


def mmd():
    kernel = rbf_kernel(np.vstack([reference, current]), gamma=1 / np.median(pairwise_distances(reference, current)) ** 2)
    within = lambda k: (k.sum() - len(k)) / (len(k) * (len(k) - 1))
    return max(0, within(kernel[:m, :m]) + within(kernel[m:, m:]) - 2 * kernel[:m, m:].mean())


scores = {name: getattr(distance, name.split("_")[1])(reference.mean(0), current.mean(0)) for name in golden["scores"] if "_" in name}
normed = [wasserstein_distance(r, c) / max(r.std(), 0.001) for r, c in zip(reference.T, current.T)]
scores |= {"ratio": np.mean(np.array(normed) >= 0.1), "mmd": mmd(), "model": model(np.vstack([reference, current]))}
for name, score in scores.items():
    print("same" if abs(score - golden["scores"][name]) < 1e-12 else "DIFFERENT", name, score)

rng = np.random.default_rng(0)
areas = [model(np.vstack([reference, current]) * (1 + rng.choice([-1, 0, 1], size=(m + n, 6)) * 2.2e-16)) for _ in range(60)]
print("model, inputs moved by one part in 10^16: area from", min(areas), "to", max(areas))
