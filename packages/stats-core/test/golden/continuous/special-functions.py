"""Writes special-functions.json: values of the special functions from mpmath at 60 digits.

Run with: python3 special-functions.py   (versions are recorded in the file)
"""

import json
import pathlib
import platform

import mpmath
from mpmath import mp, mpf

mp.dps = 60
cases = {}


def beta_share(a, b, x):
    """Regularised incomplete beta by the series of positive terms, DLMF 8.17.8."""
    a, b, x = mpf(a), mpf(b), mpf(x)
    series = mpmath.hyp2f1(a + b, 1, a + 1, x, maxterms=10**7)
    return x**a * (1 - x) ** b / (a * mpmath.beta(a, b)) * series


def add(name, arguments, value):
    cases.setdefault(name, []).append([arguments, float(value)])


for x in [1e-10, 1e-3, 0.1, 0.5, 0.9, 1.1, 1.5, 2.5, 3, 7.25, 10, 33.3, 100, 1e4, 1e8, 1e300]:
    add("logGamma", [x], mpmath.loggamma(mpf(x)))
for x in [-0.999, -0.5, -0.46, -0.1, -1e-5, -1e-12, 1e-14, 1e-8, 1e-3, 0.3, 0.8, 0.9, 5, 1e6]:
    add("log1pMinusX", [x], mpmath.log1p(mpf(x)) - mpf(x))
for x in [0.25, 0.5, 1, 1.5, 2, 5, 9.99, 10, 25.5, 1000]:
    x = mpf(x)
    add("stirlingError", [float(x)], mpmath.loggamma(x + 1) - (x + 0.5) * mpmath.log(x) + x - mpmath.log(2 * mp.pi) / 2)

gamma_points = [(0.1, 0.05), (0.5, 0.01), (0.5, 0.9), (0.5, 3), (0.5, 40), (0.5, 350), (0.5, 690), (1, 1), (2.5, 0.3), (2.5, 2.5),
                (2.5, 60), (2.5, 650), (10, 3), (10, 11), (10, 500), (100, 60), (100, 100), (100, 140), (100, 900), (1e4, 9e3),
                (1e4, 1e4), (1e4, 1.1e4), (1e4, 1.4e4), (1e6, 1e6), (1e6, 1.01e6), (1e6, 1.03e6)]
for a, x in gamma_points:
    upper = mpmath.gammainc(mpf(a), mpf(x), mpmath.inf, regularized=True)
    add("regularizedGammaQ", [a, x], upper)
    add("regularizedGammaP", [a, x], 1 - upper if upper < 0.9 else mpmath.gammainc(mpf(a), 0, mpf(x), regularized=True))
for x, df in [(0.5, 1), (3.84, 1), (1300, 1), (1400, 2), (30, 7), (200, 3), (1200, 100), (500, 500), (9, 2.5)]:
    add("chiSquaredSurvival", [x, df], mpmath.gammainc(mpf(df) / 2, mpf(x) / 2, mpmath.inf, regularized=True))

beta_points = [(0.5, 0.5, 0.01), (0.5, 0.5, 0.7), (1, 3, 0.2), (2.5, 0.5, 0.9), (5, 5, 0.5), (5, 5, 0.001), (20, 30, 0.4),
               (20, 30, 0.05), (50, 0.5, 0.3), (50, 0.5, 0.999), (500, 0.5, 0.25), (500, 400, 0.5), (500, 400, 0.3),
               (3000, 7000, 0.3), (3000, 7000, 0.2), (1e5, 0.5, 0.999), (1e5, 0.5, 0.9935), (1, 1e5, 1e-4)]
for a, b, x in beta_points:
    add("regularizedBeta", [a, b, x], beta_share(a, b, x))
for x in [-5, -1, -0.1, 0, 1e-9, 0.3, 1, 1.49, 1.5, 2, 3.3, 5, 8, 12.5, 20, 26]:
    add("complementaryError", [x], mpmath.erfc(mpf(x)))
for z in [-8, -1, 0, 0.5, 1.96, 2.2, 4, 8.3, 15, 30, 37]:
    add("normalSurvival", [z], mpmath.erfc(mpf(z) / mpmath.sqrt(2)) / 2)
    add("normalCumulative", [-z], mpmath.erfc(mpf(z) / mpmath.sqrt(2)) / 2)
for p in [1e-300, 1e-100, 1e-20, 1e-11, 1e-6, 0.001, 0.025, 0.07, 0.3, 0.4, 0.5, 0.6, 0.9, 0.93, 0.99, 0.9999]:
    add("normalQuantile", [p], mpmath.findroot(lambda z: mpmath.log(mpmath.ncdf(z) / mpf(p)), -mpmath.sqrt(2) * mpmath.erfinv(1 - 2 * mpf(p)) if p > 1e-40 else -mpmath.sqrt(-2 * mpmath.log(mpf(p)) - mpmath.log(-2 * mpmath.log(mpf(p)) * 2 * mp.pi))))


def t_tail(t, df):
    t, df = mpf(t), mpf(df)
    return (beta_share(df / 2, 0.5, df / (df + t * t)) if t else mpf(1)) / 2


for t, df in [(0, 3), (1e-8, 4), (0.5, 1), (2, 1), (2, 2.7), (3, 10), (30, 10), (1e5, 3), (2, 1e3), (20, 1e3), (36, 1e6), (1e80, 3.5)]:
    add("studentTSurvival", [t, df], t_tail(t, df))
add("studentTSurvival", [-2, 5], 1 - t_tail(2, 5))
for f, d1, d2 in [(0.5, 1, 10), (1, 3, 4), (4, 1, 100), (400, 1, 100), (3000, 1, 2000), (2.2, 12.5, 300), (1e-9, 5, 5),
                  (1000, 1, 200), (5000, 1, 398), (8000, 1, 398), (2400, 1, 1200), (1420, 1, 10198), (1e6, 1, 60), (1e150, 1, 4)]:
    q = mpf(d2) / (mpf(d2) + mpf(d1) * mpf(f))
    add("fSurvival", [f, d1, d2], beta_share(mpf(d2) / 2, mpf(d1) / 2, q))


def kolmogorov(x):
    x = mpf(x)
    return 2 * mpmath.nsum(lambda k: (-1) ** (int(k) - 1) * mpmath.exp(-2 * k * k * x * x), [1, 400], method="d") if x > 0.05 else mpf(1)


for x in [0.01, 0.15, 0.3, 0.5, 0.8, 0.99, 1, 1.3581, 2, 5, 12, 18]:
    add("kolmogorovSurvival", [x], kolmogorov(x))
for x in [0.2, 0.39, 0.45, 0.6, 0.9, 1.19, 1.2, 1.4, 1.747, 2.001, 4, 10, 18]:
    x = mpf(x)
    add("kuiperSurvival", [float(x)], 2 * mpmath.nsum(lambda j: (4 * j * j * x * x - 1) * mpmath.exp(-2 * j * j * x * x), [1, 100], method="d"))


def smirnov(n, x):
    x = mpf(x)
    last = int(mpmath.floor(n * (1 - x)))
    return x * mpmath.fsum(mpmath.binomial(n, v) * (x + mpf(v) / n) ** (v - 1) * (1 - x - mpf(v) / n) ** (n - v) for v in range(last + 1))


for n, x in [(1, 0.3), (2, 0.6), (5, 0.05), (5, 0.41), (10, 0.9), (40, 0.2), (140, 0.3), (500, 0.05), (500, 0.6), (3000, 0.02), (3000, 0.3),
             (500, 0.75), (3000, 0.332), (1, 1 - 1e-12), (20, 1 - 1e-10), (20, 0.9999999999999)]:
    add("smirnovSurvival", [n, x], smirnov(n, x))
with mp.workdps(30):
    add("smirnovSurvival", [40000, 0.0625], smirnov(40000, 0.0625))

for order, x in [(0.25, 1e-6), (0.25, 0.01), (0.25, 0.3), (0.25, 1), (0.25, 4), (0.25, 10), (0.25, 100), (0.25, 1e5), (0, 2), (1.5, 0.7)]:
    add("scaledBesselK", [order, x], mpmath.exp(mpf(x)) * mpmath.besselk(mpf(order), mpf(x)))
for k, n, p in [(0, 10, 0.3), (10, 10, 0.7), (3, 10, 0.3), (500, 1000, 0.5), (0, 1000, 1e-5), (900, 1000, 0.1), (2.5, 7.25, 0.4), (250000, 1000000, 0.26)]:
    k_, n_, p_ = mpf(k), mpf(n), mpf(p)
    value = mpmath.loggamma(n_ + 1) - mpmath.loggamma(k_ + 1) - mpmath.loggamma(n_ - k_ + 1) + k_ * mpmath.log(p_) + (n_ - k_) * mpmath.log(1 - p_)
    add("logBinomialDensity", [k, n, p, float(1 - mpf(p))], value)
for k, lam in [(0, 3), (0.5, 0.1), (0.5, 30), (1, 1), (4.5, 2), (30, 30), (1e4, 9900), (50, 900)]:
    add("poissonDensity", [k, lam], mpmath.exp(mpf(k) * mpmath.log(lam) - lam - mpmath.loggamma(mpf(k) + 1)))
for k, mean in [(5, 5), (5, 5.000001), (3, 1.4), (3, 6.1), (2, 1e-12), (1e6, 1.001e6), (0.5, 300)]:
    add("halfDeviance", [k, mean], mpf(k) * mpmath.log(mpf(k) / mpf(mean)) + mpf(mean) - k)
for k, total, marked, draws in [(0, 10, 3, 2), (3, 10, 3, 5), (60, 120, 60, 60), (8, 16, 10, 9), (100, 1000, 500, 300), (0, 2000, 900, 800)]:
    value = mpmath.log(mpmath.binomial(marked, k) * mpmath.binomial(total - marked, draws - k) / mpmath.binomial(total, draws))
    add("logHypergeometricDensity", [k, total, marked, draws], value)
for k, n, p in [(1, 10, 0.05), (5, 10, 0.5), (60, 100, 0.5), (100, 100, 0.5), (200, 1000, 0.1), (700, 1000, 0.1),
                (100, 100, 0.05), (300, 1000, 0.1), (500, 1000, 0.1), (400, 1000, 0.05), (1000, 1000, 0.5), (100, 100, 1e-3)]:
    add("binomialSurvival", [k, n, p], beta_share(k, n - k + 1, p))



def alternating_tail(start, density):
    """Smirnov's formula; the angle theta removes the root singularities at both ends of each interval."""
    total = mpf(0)
    scale = density(start)  # quad() stops at an absolute error
    for j in range(60):
        def f(theta):
            share = mpmath.sin(theta / 2) ** 2
            return density(start + 2 * j + share) / scale * mpmath.sin(theta) / 2 / mpmath.sqrt(mpmath.sin(mp.pi * share))

        part = mpmath.quad(f, [mp.pi * (mpf(k) / 12) ** 2 for k in range(13)], method="gauss-legendre")
        total += (-1) ** j * part
        if part < total * mpf(10) ** -20:
            return 2 / mpmath.sqrt(mp.pi) * scale * total
    raise ArithmeticError("no convergence")


with mp.workdps(25):
    for z in [0.05, 0.1, 0.3, 0.5, 1, 1.933, 2.492, 3.878, 6, 10, 40, 100, 500, 690]:
        z = mpf(z)
        add("andersonDarlingSurvival", [float(z)], alternating_tail(mpf(1.5), lambda v: mpmath.exp(-z * (v * v - 0.25) / 2) * v / mpmath.sqrt(v * v - 0.25)))
    for x in [0.01, 0.02, 0.05, 0.1, 0.2, 0.3473, 0.46136, 0.74346, 1.16786, 2, 5, 10, 50, 135]:
        x = mpf(x)
        add("cramerVonMisesSurvival", [float(x)], alternating_tail(mpf(1), lambda v: mpmath.exp(-x * mp.pi**2 * v * v / 2) / mpmath.sqrt(v)))

path = pathlib.Path(__file__).with_suffix(".json")
path.write_text(json.dumps({"versions": {"python": platform.python_version(), "mpmath": mpmath.__version__}, "cases": cases}, indent=0) + "\n")
