"""Prints the metrics of 1,000 made-up accounts as empyrical and quantstats reckon them, one account a line.

The accounts are made by the same arithmetic in MetricsTest; pip install empyrical-reloaded quantstats.
"""

import sys
import warnings

warnings.filterwarnings("ignore")

import empyrical  # noqa: E402
import pandas  # noqa: E402
import quantstats.stats as qs  # noqa: E402

MASK = (1 << 64) - 1
YEAR = 365


class Numbers:
    """SplitMix64."""

    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        z ^= z >> 31
        return (z >> 11) * 2.0**-53


def account(k):
    numbers = Numbers(k)
    capital = 25000.0 * (1 + k % 4)
    equity, value = [], capital
    for _ in range(30 + k % 221):
        value *= 1 + (numbers.next() - 0.49) * 0.04
        equity.append(value)
    profits = []
    for _ in range(20 + k % 180):
        even = numbers.next() < 0.05
        profit = (numbers.next() - 0.48) * 400
        profits.append(0.0 if even else profit)
    return capital, equity, profits


def metrics(k):
    capital, equity, profits = account(k)
    before = [capital] + equity[:-1]
    returns = pandas.Series([e / b - 1 for e, b in zip(equity, before)])
    trades = pandas.Series(profits)
    return [
        empyrical.cum_returns_final(returns),
        empyrical.annual_return(returns, annualization=YEAR),
        empyrical.annual_volatility(returns, annualization=YEAR),
        empyrical.sharpe_ratio(returns, annualization=YEAR),
        empyrical.sortino_ratio(returns, annualization=YEAR),
        empyrical.calmar_ratio(returns, annualization=YEAR),
        empyrical.max_drawdown(returns),
        empyrical.value_at_risk(returns),
        qs.win_rate(trades, prepare_returns=False),
        qs.profit_factor(trades, prepare_returns=False),
        sum(profits) / len(profits),
        qs.avg_win(trades, prepare_returns=False),
        qs.avg_loss(trades, prepare_returns=False),
        qs.payoff_ratio(trades, prepare_returns=False),
        qs.consecutive_wins(trades, prepare_returns=False),
        qs.consecutive_losses(trades, prepare_returns=False),
    ]


for k in range(int(sys.argv[1]) if len(sys.argv) > 1 else 1000):
    print("\t".join(repr(float(each)) for each in metrics(k)))
