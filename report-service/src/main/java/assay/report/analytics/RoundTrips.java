package assay.report.analytics;

import assay.report.history.Fill;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The fills of an account put together to trades. The sum of all trades' profit and fees, with those of what is still
 * open, is the journal's to the last digit.
 *
 * @param closed in the order of closing
 * @param openRealised profit already realised of positions that are still open
 * @param openFees fees of positions that are still open
 */
public record RoundTrips(List<Trade> closed, BigDecimal openRealised, BigDecimal openFees) {
    private static final int DIGITS = 8;

    public RoundTrips {
        closed = List.copyOf(closed);
    }

    public static RoundTrips of(List<Fill> fills) {
        var trips = new TreeMap<String, Trip>();
        var closed = new ArrayList<Trade>();
        for (var fill : fills) {
            var before = fill.position().subtract(fill.change());
            var trip = trips.get(fill.symbol());
            if (trip == null) {
                trip = new Trip(fill);
                trips.put(fill.symbol(), trip);
            }
            var turned = before.signum() * fill.position().signum() < 0;
            var share = turned ? before.abs().divide(fill.quantity(), 16, RoundingMode.HALF_EVEN) : BigDecimal.ONE;
            trip.add(fill, turned ? before.abs() : fill.quantity(), share);
            if (fill.position().signum() == 0 || turned) {
                closed.add(trip.trade(closed.size() + 1));
                trips.remove(fill.symbol());
            }
            if (turned) {
                var rest = new Trip(fill);
                rest.turn(fill, trip);
                trips.put(fill.symbol(), rest);
            }
        }
        var realised = BigDecimal.ZERO;
        var fees = BigDecimal.ZERO;
        for (var open : trips.values()) {
            realised = realised.add(open.gross);
            fees = fees.add(open.fees);
        }
        return new RoundTrips(closed, realised, fees);
    }

    /** A trade in the making. */
    private static final class Trip {
        private final Fill first;
        private final boolean isLong;
        private Fill last;
        private BigDecimal in = BigDecimal.ZERO;
        private BigDecimal inNotional = BigDecimal.ZERO;
        private BigDecimal out = BigDecimal.ZERO;
        private BigDecimal outNotional = BigDecimal.ZERO;
        private BigDecimal gross = BigDecimal.ZERO;
        private BigDecimal fees = BigDecimal.ZERO;
        private BigDecimal lastFee = BigDecimal.ZERO;

        Trip(Fill first) {
            this.first = first;
            this.last = first;
            this.isLong = first.isBuy();
        }

        void add(Fill fill, BigDecimal quantity, BigDecimal share) {
            var whole = share.compareTo(BigDecimal.ONE) == 0;
            var notional = whole ? fill.notional() : rounded(fill.notional().multiply(share));
            lastFee = whole ? fill.fee() : rounded(fill.fee().multiply(share));
            take(fill, quantity, notional);
            gross = gross.add(fill.realised());
        }

        /** The other part of the fill that turned the trade before this one around. */
        void turn(Fill fill, Trip before) {
            lastFee = fill.fee().subtract(before.lastFee);
            var part = fill.position().abs();
            take(
                    fill,
                    part,
                    rounded(fill.notional().multiply(part).divide(fill.quantity(), 16, RoundingMode.HALF_EVEN)));
        }

        private void take(Fill fill, BigDecimal quantity, BigDecimal notional) {
            last = fill;
            fees = fees.add(lastFee);
            if (fill.isBuy() == isLong) {
                in = in.add(quantity);
                inNotional = inNotional.add(notional);
            } else {
                out = out.add(quantity);
                outNotional = outNotional.add(notional);
            }
        }

        Trade trade(int number) {
            return new Trade(
                    number,
                    first.symbol(),
                    isLong,
                    in,
                    price(inNotional, in),
                    price(outNotional, out),
                    gross,
                    fees,
                    first.at(),
                    last.at(),
                    first.sequence(),
                    last.sequence(),
                    last.hash());
        }

        private static BigDecimal price(BigDecimal notional, BigDecimal quantity) {
            return quantity.signum() == 0 ? BigDecimal.ZERO : notional.divide(quantity, DIGITS, RoundingMode.HALF_EVEN);
        }

        private static BigDecimal rounded(BigDecimal amount) {
            return amount.setScale(DIGITS, RoundingMode.HALF_EVEN);
        }
    }
}
