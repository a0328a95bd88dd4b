"""Makes sklearn-models.json: logistic regressions, stochastic gradient descents, principal components and reconstruction errors by scikit-learn on small matrices.

Ran with Python 3.11, NumPy 1.24.2, scikit-learn 1.2.1: python3 sklearn-models.py
"""

import json
import pathlib

import numpy as np
import sklearn
from sklearn.decomposition import PCA
from sklearn.linear_model import LogisticRegression, SGDClassifier
from sklearn.preprocessing import StandardScaler

rng = np.random.default_rng(65)


def correlated(rows, columns, spread):
    return np.round(rng.normal(size=(rows, columns)) @ rng.normal(size=(columns, columns)) * spread + 3, 6)


logistic = []
for rows, columns, ridge, shift in ((60, 3, 1.0, 0.5), (200, 8, 0.1, 0.2), (40, 12, 5.0, 1.0), (300, 2, 1.0, 0.0)):
    x = np.round(rng.normal(size=(rows, columns)), 6)
    y = rng.integers(0, 2, size=rows)
    x[y == 1] += shift
    model = LogisticRegression(C=1 / ridge, solver="newton-cg", tol=1e-12, max_iter=10000).fit(x, y)
    logistic.append({"x": x.tolist(), "y": y.tolist(), "ridge": ridge, "weights": model.coef_[0].tolist(), "intercept": model.intercept_[0]})

descents = []
for rows, columns, loss, penalty, alpha, passes in (
    (60, 4, "log_loss", "l2", 0.1, 1000),
    (80, 5, "log_loss", "l2", 0.0001, 3),
    (50, 3, "modified_huber", "l2", 0.05, 1000),
    (90, 6, "log_loss", "l1", 0.02, 1000),
    (70, 4, "modified_huber", "l1", 0.01, 50),
):
    x = np.round(rng.normal(size=(rows, columns)), 6)
    y = rng.integers(0, 2, size=rows)
    x[y == 1] += 0.4
    model = SGDClassifier(loss=loss, penalty=penalty, alpha=alpha, max_iter=passes, random_state=7).fit(x, y)
    descents.append(
        {
            "x": x.tolist(),
            "y": y.tolist(),
            "loss": loss,
            "penalty": penalty,
            "alpha": alpha,
            "passes": passes,
            "weights": model.coef_[0].tolist(),
            "intercept": model.intercept_[0],
        }
    )

components = []
for rows, columns, spread, share in ((50, 4, 1.0, 0.65), (120, 9, 10.0, 0.65), (80, 6, 0.01, 0.9), (30, 5, 1.0, 0.3)):
    x = correlated(rows, columns, spread)
    fresh = correlated(20, columns, spread)
    scaler = StandardScaler().fit(x)
    pca = PCA(n_components=share, random_state=16).fit(scaler.transform(x))
    scaled = scaler.transform(fresh)
    errors = np.linalg.norm(scaled - pca.inverse_transform(pca.transform(scaled)), axis=1)
    components.append(
        {
            "x": x.tolist(),
            "fresh": fresh.tolist(),
            "share": share,
            "count": int(pca.n_components_),
            "explained": pca.explained_variance_ratio_.sum(),
            "variances": pca.explained_variance_.tolist(),
            "absoluteDirections": np.abs(pca.components_).tolist(),
            "errors": errors.tolist(),
        }
    )
document = {"versions": {"numpy": np.__version__, "scikit-learn": sklearn.__version__}, "logistic": logistic, "descents": descents, "components": components}
pathlib.Path(__file__).with_name("sklearn-models.json").write_text(json.dumps(document) + "\n")
