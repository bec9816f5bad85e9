"""Writes normal.table, the inverse normal distribution as 512 polynomials of degree 4; needs mpmath.

Run by hand, never in a build: the bytes are checked in and the engine refuses any others. Half of the distribution is
cut into 32 octaves of the probability and each octave into 16 pieces; on each piece the quantile is interpolated at
the Chebyshev nodes of [-1/2, 1/2) with 40 digits and its five coefficients are rounded once to binary64.
"""

import hashlib
import pathlib
import struct

import mpmath

DEGREE, PIECES, OCTAVES = 4, 16, 32
mpmath.mp.dps = 40


def quantile(probability):
    """How far below zero this share of a normal distribution ends, as a positive number."""
    return -mpmath.sqrt(2) * mpmath.erfinv(2 * probability - 1)


def coefficients():
    count = DEGREE + 1
    nodes = [mpmath.cos(mpmath.pi * (2 * i + 1) / (2 * count)) / 2 for i in range(count)]
    powers = mpmath.matrix(count, count)
    for row, node in enumerate(nodes):
        for column in range(count):
            powers[row, column] = node**column
    solve = powers**-1
    for octave in range(OCTAVES):
        for piece in range(PIECES):
            values = []
            for node in nodes:
                share = 1 + (piece + node + mpmath.mpf(1) / 2) / PIECES
                values.append(quantile(share * mpmath.mpf(2) ** (31 - octave) / mpmath.mpf(2) ** 33))
            fitted = solve * mpmath.matrix(values)
            yield from (float(fitted[i]) for i in range(count))


if __name__ == "__main__":
    numbers = list(coefficients())
    table = struct.pack(f"<{len(numbers)}d", *numbers)
    folder = pathlib.Path(__file__).parent.parent / "src/main/resources/assay/simulation/engine"
    (folder / "normal.table").write_bytes(table)
    print(len(table), hashlib.sha256(table).hexdigest())
