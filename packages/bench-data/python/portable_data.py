"""The twin of @leeway/bench-data: the same benchmark data, in NumPy."""
import numpy as np

M = np.uint32


def mix(x):
    x = x ^ (x >> M(16))
    x = (x * M(0x85EBCA6B)).astype(M)
    x = x ^ (x >> M(13))
    x = (x * M(0xC2B2AE35)).astype(M)
    return x ^ (x >> M(16))


def uniform(rows, seed):
    i = np.arange(rows, dtype=M)
    start = mix(np.array([seed & 0xFFFFFFFF], dtype=M))[0]
    return (mix((i * M(0x9E3779B1) + start).astype(M)).astype(np.float64) + 0.5) / 2.0**32


def normal(rows, seed):
    return np.sqrt(-2 * np.log(uniform(rows, seed))) * np.cos(2 * np.pi * uniform(rows, seed + 7919))


def column(index, columns, rows, current):
    """A float64 array (NaN where missing) for a numeric column, an object array of labels for a categorical one."""
    seed = 1000003 * (index + 1) + (500009 if current else 0)
    numerics = int(0.8 * columns)
    if index >= numerics:
        size = [2, 3, 8, 20, 60][index % 5]
        power = 1.6 if current and index % 2 == 0 else 2.0
        labels = np.array(["c_%03d" % k for k in range(size)], dtype=object)
        return labels[np.floor(size * uniform(rows, seed) ** power).astype(np.int64)]
    shift = 0.3 if current and index % 5 == 0 else 0.0
    if index % 4 == 0:
        return index + (1 + index % 3) * (normal(rows, seed) + shift)
    if index % 4 == 1:
        values = np.exp(0.5 * (normal(rows, seed) + shift))
        return np.where(uniform(rows, seed + 15485863) < 0.02, np.nan, values)
    if index % 4 == 2:
        return 100 * uniform(rows, seed) + 30 * shift
    return np.floor(-20 * np.log(uniform(rows, seed)) + 20 * shift)
