"""The same question as the engine's, by NumPy and by Numba: generator, normals, rules of starter-25k, whole numbers.

Reads lines of "engine first count" and answers each with CPU seconds, counts and the fingerprint of every path's end.
"""

import json
import struct
import sys
import time

import numpy as np

ONE = 100_000_000
CAPITAL = 25_000 * ONE
LEVEL, OVERALL, DAILY, AT_ONCE = CAPITAL + CAPITAL * 8 // 100, CAPITAL * 9 // 10, CAPITAL * 5 // 100, CAPITAL // 200
SHARE, STOP, TAKE, PPM, STEP, LEVERAGE = 5_000, 99_000_000, 102_000_000, 600, 1_000_000, 2
DAYS, TRADES, MARKS, LEAST_DAYS, LEAST_TRADES = 30, 3, 8, 3, 3

table_file, seed = sys.argv[1], int(sys.argv[2])
drift, volatility, near, far = (float.fromhex(x) for x in sys.argv[3:7])
raw = open(table_file, "rb").read()
TABLE = np.array(struct.unpack(f"<{len(raw) // 8}d", raw))
K0, K1 = np.uint64(seed & 0xFFFFFFFF), np.uint64(seed >> 32 & 0xFFFFFFFF)


def numpy_engine():
    u = np.uint64
    low, m0, m1 = u(0xFFFFFFFF), u(0xD2511F53), u(0xCD9E8D57)
    columns = [np.ascontiguousarray(TABLE.reshape(-1, 5)[:, i]) for i in range(5)]

    def philox(block, path):
        c0, c1 = np.full(len(path), block, u), np.zeros(len(path), u)
        c2, c3 = path & low, path >> u(32)
        k0, k1 = K0, K1
        for _ in range(10):
            p0, p1 = c0 * m0, c2 * m1
            c0, c2 = (p1 >> u(32)) ^ c1 ^ k0, (p0 >> u(32)) ^ c3 ^ k1
            c1, c3 = p1 & low, p0 & low
            k0, k1 = (k0 + u(0x9E3779B9)) & low, (k1 + u(0xBB67AE85)) & low
        return c0, c1, c2, c3

    def normal(x):
        lower = x < u(0x80000000)
        k = (np.where(lower, x, x ^ low) << u(1)) | u(1)
        _, exponent = np.frexp(k.astype(np.float64))
        e = (32 - exponent).astype(u)
        n = k << e
        i = ((e << u(4)) | ((n >> u(27)) & u(15))).astype(np.intp)
        f = (n & u(0x07FFFFFF)).astype(np.float64) * 2.0**-27 - 0.5
        c = [column[i] for column in columns]
        v = (((c[4] * f + c[3]) * f + c[2]) * f + c[1]) * f + c[0]
        return np.where(lower, -v, v)

    def cost(notional):
        exact = notional // 1_000_000 * PPM + -(-(notional % 1_000_000 * PPM) // 1_000_000)
        return -(-exact // STEP) * STEP

    def run(first, count):
        path = np.arange(first, first + count, dtype=u)
        balance, anchor = np.full(count, CAPITAL), np.full(count, CAPITAL)
        days, trips, today = np.zeros(count, np.int64), np.zeros(count, np.int64), np.zeros(count, bool)
        end = np.zeros(count, np.int64)
        marks = 0

        def judge(at, equity, value):
            worst = anchor[at] - DAILY
            over, daily = equity < OVERALL, equity < worst
            over_first = over & ((OVERALL - equity > AT_ONCE) | ~(daily & (worst - equity > AT_ONCE)))
            failed = np.where(over_first, 2, np.where(over | daily, 3, 0))
            gates = (days[at] + today[at] >= LEAST_DAYS) & (trips[at] >= LEAST_TRADES)
            passed = (failed == 0) & gates & (equity >= LEVEL) & (value >= LEVEL)
            return np.where(passed, 1, failed)

        for day in range(DAYS):
            for trade in range(TRADES):
                at = np.flatnonzero(end == 0)
                dollars = balance[at] // ONE * SHARE // 10_000
                notional = dollars * ONE
                fee = cost(notional)
                open_ = (dollars >= 1) & (-(-notional // LEVERAGE) + fee <= balance[at])
                at, dollars, notional, fee = at[open_], dollars[open_], notional[open_], fee[open_]
                balance[at] -= fee
                today[at] = True
                price = np.full(len(at), float(ONE))
                for mark in range(MARKS):
                    if mark & 3 == 0:
                        words = philox((day * TRADES + trade) * (MARKS // 4) + mark // 4, path[at])
                    z = normal(words[mark & 3])
                    marks += len(at)
                    price = price + np.rint(price * (drift + volatility * (z * (near + far * (z * z)))))
                    price = np.clip(price, 1, 100 * ONE)
                    worth = dollars * price.astype(np.int64)
                    after = balance[at] + worth - notional
                    closing = cost(worth)
                    ended = judge(at, after, after - closing)
                    leaves = (price <= STOP) | (price >= TAKE) | (mark == MARKS - 1)
                    out = (ended > 0) | leaves
                    if out.any():
                        gone = at[out]
                        balance[gone] = (after - closing)[out]
                        trips[gone] += 1
                        still = ended[out] == 0
                        end[gone] = ended[out]
                        flat = gone[still]
                        end[flat] = judge(flat, balance[flat], balance[flat])
                        keep = ~out
                        at, dollars, notional, price = at[keep], dollars[keep], notional[keep], price[keep]
                        words = tuple(word[keep] for word in words)
            at = np.flatnonzero(end == 0)
            days[at] += today[at]
            today[at] = False
            anchor[at] = balance[at]
        return path, balance, end, marks

    return run


def numba_engine():
    import numba as nb
    from numba import njit, uint32, uint64

    @nb.extending.intrinsic
    def leading(context, x):
        def code(context, builder, signature, arguments):
            from llvmlite import ir

            return builder.zext(builder.ctlz(arguments[0], ir.Constant(ir.IntType(1), 0)), ir.IntType(64))

        return nb.types.int64(nb.types.uint32), code

    @njit(inline="always")
    def normal(x, table):
        lower = x < uint32(0x80000000)
        t = x if lower else uint32(~x)
        k = uint32(uint32(t << uint32(1)) | uint32(1))
        e = leading(k)
        n = uint32(k << uint32(e))
        i = ((e << 4) | np.int64((n >> uint32(27)) & uint32(15))) * 5
        f = np.float64(n & uint32(0x07FFFFFF)) * 7.450580596923828e-09 - 0.5
        v = (((table[i + 4] * f + table[i + 3]) * f + table[i + 2]) * f + table[i + 1]) * f + table[i]
        return -v if lower else v

    @njit(inline="always")
    def philox(block, path, k0, k1):
        low = uint64(0xFFFFFFFF)
        c0, c1, c2, c3 = uint64(block), uint64(0), path & low, path >> uint64(32)
        for _ in range(10):
            p0, p1 = c0 * uint64(0xD2511F53), c2 * uint64(0xCD9E8D57)
            c0, c2 = (p1 >> uint64(32)) ^ c1 ^ k0, (p0 >> uint64(32)) ^ c3 ^ k1
            c1, c3 = p1 & low, p0 & low
            k0, k1 = (k0 + uint64(0x9E3779B9)) & low, (k1 + uint64(0xBB67AE85)) & low
        return uint32(c0), uint32(c1), uint32(c2), uint32(c3)

    @njit(inline="always")
    def cost(notional):
        exact = notional // 1_000_000 * PPM + -(-(notional % 1_000_000 * PPM) // 1_000_000)
        return -(-exact // STEP) * STEP

    @njit(inline="always")
    def broken(equity, worst):
        over, daily = equity < OVERALL, equity < worst
        if over and (OVERALL - equity > AT_ONCE or not (daily and worst - equity > AT_ONCE)):
            return 2
        return 3 if over or daily else 0

    @njit(nogil=True)
    def all_paths(first, count, k0, k1, table, balances, ends):
        marks = 0
        for i in range(count):
            path = uint64(first + i)
            balance, anchor, days, trips, end, day = CAPITAL, CAPITAL, 0, 0, 0, 0
            while end == 0 and day < DAYS:
                today, trade = 0, 0
                while end == 0 and trade < TRADES:
                    number = day * TRADES + trade
                    trade += 1
                    dollars = balance // ONE * SHARE // 10_000
                    notional = dollars * ONE
                    fee = cost(notional)
                    if dollars < 1 or -(-notional // LEVERAGE) + fee > balance:
                        continue
                    balance -= fee
                    today = 1
                    gates = days + today >= LEAST_DAYS and trips >= LEAST_TRADES
                    worst, price, mark = anchor - DAILY, float(ONE), 0
                    base = balance - notional
                    while mark < MARKS:
                        j = mark & 3
                        if j == 0:
                            a, b, c, d = philox(number * (MARKS // 4) + mark // 4, path, k0, k1)
                            x = a
                        elif j == 1:
                            x = b
                        elif j == 2:
                            x = c
                        else:
                            x = d
                        z = normal(x, table)
                        price = price + np.rint(price * (drift + volatility * (z * (near + far * (z * z)))))
                        price = 1.0 if price < 1.0 else 100.0 * ONE if price > 100.0 * ONE else price
                        mark += 1
                        equity = base + dollars * np.int64(price)
                        end = broken(equity, worst)
                        if end == 0 and gates and equity >= LEVEL and equity - cost(equity - base) >= LEVEL:
                            end = 1
                        if end != 0 or price <= STOP or price >= TAKE:
                            break
                    marks += mark
                    worth = dollars * np.int64(price)
                    balance = base + worth - cost(worth)
                    trips += 1
                    if end == 0:
                        end = broken(balance, worst)
                        if end == 0 and balance >= LEVEL and days + 1 >= LEAST_DAYS and trips >= LEAST_TRADES:
                            end = 1
                days += today
                anchor = balance
                day += 1
            balances[i] = balance
            ends[i] = end
        return marks

    def run(first, count):
        balances, ends = np.zeros(count, np.int64), np.zeros(count, np.int64)
        marks = all_paths(first, count, K0, K1, TABLE, balances, ends)
        return np.arange(first, first + count, dtype=np.uint64), balances, ends, marks

    return run


MAKERS = {"numpy": numpy_engine, "numba": numba_engine}
ENGINES = {}
BLOCK = {"numpy": 10_000, "numba": 1_000_000_000}

for line in sys.stdin:
    name, first, count = line.split()
    if name not in ENGINES:
        ENGINES[name] = MAKERS[name]()
    begin = time.process_time()
    parts, at, end = [], int(first), int(first) + int(count)
    while at < end:
        parts.append(ENGINES[name](at, min(BLOCK[name], end - at)))
        at += BLOCK[name]
    seconds = time.process_time() - begin
    path = np.concatenate([part[0] for part in parts])
    balance, ends = (np.concatenate([part[i] for part in parts]) for i in (1, 2))
    with np.errstate(over="ignore"):
        h = balance.astype(np.uint64) * np.uint64(0x9E3779B97F4A7C15) + path
    h ^= h >> np.uint64(29)
    counts = [int((ends == i).sum()) for i in range(4)]
    xor, total = int(np.bitwise_xor.reduce(h)), int(np.add.reduce(h))
    marks = sum(int(part[3]) for part in parts)
    print(json.dumps([seconds, counts[1], counts[2], counts[3], marks, f"{xor:x}", f"{total:x}"]), flush=True)
