"""Sample pairs that Python and TypeScript build alike, from counters instead of random-number state.

u_i(seed) = (fmix32(i * 0x9E3779B1 + fmix32(seed)) + 0.5) / 2^32, i = 0 .. n-1 (Murmur3's finaliser). A sample is described by a
law, a seed, a size, a shift and a scale, by its values, or by its name in evidently-pairs.json; `draw` in ../../kernels/continuous/draw-sample.ts mirrors `draw` here.
"""

import json
import pathlib

import numpy as np


def fmix32(x):
    x = x.astype(np.uint32)
    x ^= x >> np.uint32(16)
    x = x * np.uint32(0x85EBCA6B)
    x ^= x >> np.uint32(13)
    x = x * np.uint32(0xC2B2AE35)
    return x ^ (x >> np.uint32(16))


def uniform(seed, n):
    counter = np.arange(n, dtype=np.uint32) * np.uint32(0x9E3779B1)
    return (fmix32(counter + fmix32(np.array([seed], dtype=np.uint32))).astype(float) + 0.5) / 2**32


def normal(seed, n):
    return np.sqrt(-2 * np.log(uniform(seed, n))) * np.cos(2 * np.pi * uniform(seed + 7919, n))


LAWS = {
    "normal": normal,
    "uniform": uniform,
    "lognormal": lambda seed, n: np.exp(0.5 * normal(seed, n)),
    "heavy": lambda seed, n: np.exp(3 * normal(seed, n)),
    "cauchy": lambda seed, n: normal(seed, n) / normal(seed + 104729, n),
    "five": lambda seed, n: np.floor(5 * uniform(seed, n)),
    "twenty": lambda seed, n: np.floor(20 * uniform(seed, n) ** 2),
    "coin": lambda seed, n: np.floor(uniform(seed, n) + 0.4),
    "tenths": lambda seed, n: np.floor(10 * normal(seed, n)) / 10,
    "constant": lambda seed, n: np.ones(n),
}


EVIDENTLY_PAIRS = json.loads(pathlib.Path(__file__).with_name("evidently-pairs.json").read_text())


def draw(spec):
    if "pair" in spec:
        return np.array(EVIDENTLY_PAIRS[spec["pair"]][spec["side"]], dtype=float)
    if "values" in spec:
        return np.array(spec["values"], dtype=float)
    return spec.get("scale", 1) * LAWS[spec["law"]](spec["seed"], spec["n"]) + spec.get("shift", 0)


def sample(law, n, seed, shift=0, scale=1):
    spec = {"law": law, "seed": seed, "n": n}
    if shift:
        spec["shift"] = shift
    if scale != 1:
        spec["scale"] = scale
    return spec


def all_pairs():
    pairs = {}

    def add(name, reference, current):
        assert name not in pairs
        pairs[name] = (reference, current)

    # The pairs on which Evidently 0.4.40 was run: evidently-pairs.json has the samples whose recipe is not a law of this file.
    for name in EVIDENTLY_PAIRS:
        add(f"evidently {name}", {"pair": name, "side": "reference"}, {"pair": name, "side": "current"})
    add("evidently same normal", sample("normal", 200, 1), sample("normal", 150, 2))
    add("evidently big normal", sample("normal", 5000, 28), sample("normal", 4000, 29, shift=0.1))
    scaled = [np.exp(0.5 * normal(30, 3000)), np.exp(0.5 * normal(31, 3000) + 0.1)]
    assert abs(scaled[1].max() - 7.28763864554112) < 1e-12
    add("evidently big skew", sample("lognormal", 3000, 30), sample("lognormal", 3000, 31, scale=float(np.exp(0.1))))

    # Every law against itself and shifted, at sizes on both sides of the switches of the methods.
    seed = 1000
    for law in LAWS:
        for m, n in [(6, 6), (9, 7), (20, 20), (21, 13), (30, 45), (150, 150), (260, 100)]:
            seed += 10
            add(f"{law} {m} {n}", sample(law, m, seed), sample(law, n, seed + 1))
            if law != "constant" and (m, n) in [(9, 7), (20, 20), (30, 45), (260, 100)]:
                add(f"{law} {m} {n} shifted", sample(law, m, seed + 2), sample(law, n, seed + 3, shift=0.7))
    for m, n in [(5, 300), (8, 60), (9, 60), (1000, 12), (97, 89), (2000, 1999), (10001, 300), (20000, 15000)]:
        seed += 10
        add(f"normal {m} {n}", sample("normal", m, seed), sample("normal", n, seed + 1))
        add(f"normal {m} {n} wider", sample("normal", m, seed + 2), sample("normal", n, seed + 3, scale=1.3))
    for size in [10, 60, 400]:
        seed += 10
        add(f"disjoint {size}", sample("uniform", size, seed), sample("uniform", size, seed + 1, shift=5))
        add(f"disjoint below {size}", sample("uniform", size, seed + 2, shift=5), sample("uniform", size + 1, seed + 3))
    add("large offset", sample("normal", 80, 7001, shift=1e6), sample("normal", 90, 7003, shift=1e6 + 0.2))
    add("tiny scale", sample("normal", 80, 7011, scale=1e-8), sample("normal", 90, 7013, scale=1e-8))
    add("huge scale", sample("cauchy", 80, 7021, scale=1e150), sample("cauchy", 90, 7023, scale=1e150))
    add("identical", sample("normal", 40, 7031), sample("normal", 40, 7031))
    add("constant apart", sample("constant", 30, 1), sample("constant", 20, 1, shift=1))
    add("constant against spread", sample("constant", 30, 1), sample("normal", 40, 7041, shift=1))
    add("spread against constant", sample("normal", 40, 7051), sample("constant", 12, 1))
    add("two and three", {"values": [1, 4]}, {"values": [2, 3, 9]})
    add("two equal pairs", {"values": [1, 1]}, {"values": [1, 2]})
    add("documentation", {"values": [1, 2, 2, 3, 4, 7, 8]}, {"values": [2, 5, 6, 9, 10, 11]})
    add("signed zeros", {"values": [0.0, -0.0, 1, 2, 3]}, {"values": [-0.0, 0.0, 0.0, 5, 6, -1]})
    return pairs
