"""Makes corpora.json: five pairs of small text samples and what Evidently 0.4.40's text drift says of them.

Evidently's computation, spelled out on scikit-learn: `abs_text_content_drift` compares `auc` with 0.55, `perc_text_content_drift` with `percentile`.
Ran with Python 3.11, scikit-learn 1.2.1, NumPy 1.24.2:

    python3 corpora.py movies.json      # data/movies.json of the npm package vega-datasets 3.2.1 (BSD-3-Clause)

NumPy's logarithm differs in its last bit between processors with AVX-512 and others, and SGD with a rate this large can carry that bit into the weights: on
texts of few words, from templates alone, scikit-learn's area moves by up to 0.09 from one processor to the next. So `auc` and `aucWithoutAvx512` are both kept
(the script runs itself again with that unit switched off) and the template corpora have a long tail of rare words, as real texts do.
"""

import json
import os
import pathlib
import subprocess
import sys

import numpy as np
import sklearn
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import SGDClassifier
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split

rng = np.random.default_rng(1707)


def sentences(templates, words, count):
    """Templates whose every {slot} takes a random word of its list."""
    texts = []
    for _ in range(count):
        text = templates[rng.integers(len(templates))]
        for slot, choices in words.items():
            while "{" + slot + "}" in text:
                text = text.replace("{" + slot + "}", choices[rng.integers(len(choices))], 1)
        texts.append(text)
    return texts


SYLLABLES = ["ka", "lo", "mi", "ren", "ta", "su", "vel", "dor", "pi", "esh", "un", "gra"]
RARE = [a + b + c for a in SYLLABLES for b in SYLLABLES for c in SYLLABLES[:4]]
RARE_LAW = 1 / np.arange(1, len(RARE) + 1) ** 0.7
RARE_LAW /= RARE_LAW.sum()


def with_tail(texts):
    """Texts followed by three to nine words from a long-tailed vocabulary."""
    return [text + " " + " ".join(rng.choice(RARE, 3 + rng.integers(7), p=RARE_LAW)) for text in texts]


SUPPORT_TEMPLATES = [
    "My {thing} arrived {state}, and the {part} does not {verb}.",
    "Please {request} order {number}: the {thing} is {state}",
    "I would like to {request} my {thing} because it is {state}!!!",
    "{thing} {state}. {part} {state}. Can you {request} it?",
    "Since {day} the {part} of my {thing} will not {verb}; please {request}",
]
SUPPORT = {
    "thing": ["lamp", "kettle", "phone", "heater", "radio", "watch", "camera", "printer", "café table", "fan"],
    "state": ["broken", "late", "wet", "scratched", "incomplete", "too small", "the wrong colour", "noisy"],
    "part": ["cable", "switch", "screen", "battery", "lid", "button", "handle", "plug"],
    "verb": ["work", "open", "charge", "move", "fit", "light up", "turn"],
    "request": ["refund", "replace", "cancel", "repair", "return", "track"],
    "day": ["Monday", "Tuesday", "Friday", "yesterday", "last week"],
    "number": ["A-1042", "7731", "x_99", "20", "B7"],
}
SCOOTERS = {**SUPPORT, "thing": SUPPORT["thing"] + ["scooter", "helmet", "e-bike"], "part": SUPPORT["part"] + ["brake", "wheel", "tyre"]}

REVIEW_TEMPLATES = [
    "{adverb} {judgement}: {noun} and {noun}, but the {noun} {verb}.",
    "The {noun} was {adverb} {judgement}",
    "{judgement} {noun}. {judgement} {noun}. {day}!",
    "{noun} {noun} {noun} {judgement}",
]
GOOD = ["good", "lovely", "warm", "quick", "generous", "bright", "calm", "honest", "ördentlich", "fröhlich"]
BAD = ["bad", "cold", "slow", "mean", "dull", "loud", "dirty", "stale", "ärgerlich", "müde"]
REVIEW = {
    "adverb": ["really", "quite", "truly", "hardly", "always"],
    "noun": ["room", "breakfast", "staff", "pool", "view", "bed", "shower", "garden", "lift", "bar", "Straße", "価格"],
    "verb": ["closed", "leaked", "shone", "creaked", "waited"],
    "day": ["Monday", "Sunday", "Easter", "holiday"],
}


def reviews(good_share, count):
    """Words from one list with probability good_share, from the other with the rest."""
    texts = []
    for _ in range(count):
        words = {**REVIEW, "judgement": GOOD if rng.random() < good_share else BAD}
        texts += sentences(REVIEW_TEMPLATES, words, 1)
    return texts


def zipf_bags(count, moved):
    """Bags of words w0..w199 by a Zipf law; a share of the words is drawn from the reversed law."""
    law = 1 / np.arange(1, 201)
    law /= law.sum()
    texts = []
    for _ in range(count):
        size = 3 + rng.integers(12)
        ids = np.where(rng.random(size) < moved, 199 - rng.choice(200, size, p=law), rng.choice(200, size, p=law))
        texts.append(" ".join(f"w{i}" for i in ids))
    return texts


def movie_titles(path):
    movies = [movie for movie in json.loads(pathlib.Path(path).read_text()) if movie["Release Date"]]
    year = lambda movie: int(movie["Release Date"].split()[-1])
    titles = lambda keep: [str(movie["Title"]) for movie in movies if keep(year(movie))][:500]
    return titles(lambda y: 1990 <= y < 2000), titles(lambda y: 2005 <= y < 2012)


def evidently(reference, current):
    texts = np.array(reference + current, dtype=object)
    labels = np.array([0] * len(reference) + [1] * len(current))
    x_train, x_test, y_train, y_test = train_test_split(texts, labels, test_size=0.5, random_state=42, shuffle=True)
    vectorizer = TfidfVectorizer(sublinear_tf=True, max_df=0.5, stop_words="english")
    classifier = SGDClassifier(alpha=0.0001, max_iter=50, penalty="l1", loss="modified_huber", random_state=42)
    classifier.fit(vectorizer.fit_transform(x_train), y_train)
    auc = roc_auc_score(y_test, classifier.predict_proba(vectorizer.transform(x_test))[:, 1])
    np.random.seed(42)
    randoms = []
    for seed in np.random.randint(0, 10000, size=1000):
        np.random.seed(seed)
        randoms.append(roc_auc_score(y_test, np.random.rand(len(y_test))))
    names = vectorizer.get_feature_names_out()
    weights = classifier.coef_[0]
    heaviest = np.argsort(-np.abs(weights))[:20]
    return {
        "auc": auc,
        "percentile": np.percentile(randoms, 95),
        "words": len(names),
        "intercept": classifier.intercept_[0],
        "weights": {names[i]: weights[i] for i in heaviest},
    }


movies = movie_titles(sys.argv[1])
pairs = {
    "support, no drift": (with_tail(sentences(SUPPORT_TEMPLATES, SUPPORT, 220)), with_tail(sentences(SUPPORT_TEMPLATES, SUPPORT, 180))),
    "support, a new product": (with_tail(sentences(SUPPORT_TEMPLATES, SUPPORT, 250)), with_tail(sentences(SUPPORT_TEMPLATES, SCOOTERS, 150))),
    "reviews turn sour": (with_tail(reviews(0.9, 200)), with_tail(reviews(0.3, 240))),
    "Zipf bags, two words in five moved": (zipf_bags(300, 0), zipf_bags(120, 0.4)),
    "film titles of the nineties and after 2005": movies,
}
cases = [{"name": name, "reference": r, "current": c, **evidently(r, c)} for name, (r, c) in pairs.items()]
if len(sys.argv) > 2:
    print(json.dumps([case["auc"] for case in cases]))
    sys.exit()
without = {**os.environ, "NPY_DISABLE_CPU_FEATURES": "AVX512F AVX512CD AVX512_SKX AVX512_CLX AVX512_CNL AVX512_ICL"}
again = subprocess.run([sys.executable, __file__, sys.argv[1], "areas"], env=without, capture_output=True, check=True)
for case, auc in zip(cases, json.loads(again.stdout.splitlines()[-1])):
    case["aucWithoutAvx512"] = auc
document = {"versions": {"python": sys.version.split()[0], "scikit-learn": sklearn.__version__, "numpy": np.__version__}, "cases": cases}
pathlib.Path(__file__).with_name("corpora.json").write_text(json.dumps(document, ensure_ascii=False, indent=0) + "\n")
for case in cases:
    print(case["name"], len(case["reference"]), len(case["current"]), case["auc"], case["aucWithoutAvx512"], case["percentile"], case["words"])
