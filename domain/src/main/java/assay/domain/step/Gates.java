package assay.domain.step;

import assay.domain.account.Account;
import assay.domain.account.Tally;
import assay.domain.number.Rounding;
import assay.domain.rule.Rule;

/** How far the gates of a phase are. */
final class Gates {
    private Gates() {}

    /** Whether every gate but the target is met. */
    static boolean areMet(Account account) {
        for (var rule : account.phase().rules()) {
            var met = switch (rule) {
                case Rule.MinTradingDays days -> days(account, days) >= days.days();
                case Rule.MinTrades trades -> trades(account, trades) >= trades.trades();
                case Rule.LossRule _, Rule.ProfitTarget _, Rule.MaxRiskPerTrade _, Rule.MaxDuration _ -> true;
            };
            if (!met) {
                return false;
            }
        }
        return true;
    }

    /** Trading days so far, the present one included once it counts. */
    static int days(Account account, Rule.MinTradingDays rule) {
        var gate = gate(account, rule.id());
        return gate.count() + (gate.today() ? 1 : 0);
    }

    /** Trades that reach their share of the largest; no more than the rule asks for are told apart. */
    static int trades(Account account, Rule.MinTrades rule) {
        var gate = gate(account, rule.id());
        if (rule.shareOfLargest().isZero()) {
            return gate.count();
        }
        var valid = 0;
        for (var size : gate.largest()) {
            var least = gate.largest().getFirst().percent(rule.shareOfLargest(), Rounding.UP);
            valid += size.compareTo(least) >= 0 ? 1 : 0;
        }
        return valid;
    }

    private static Tally.Gate gate(Account account, String rule) {
        for (var gate : account.tally().gates()) {
            if (gate.rule().equals(rule)) {
                return gate;
            }
        }
        throw new IllegalStateException("no gate " + rule);
    }
}
