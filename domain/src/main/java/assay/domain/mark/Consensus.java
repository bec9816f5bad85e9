package assay.domain.mark;

import assay.domain.mark.MarkFormula.Question;
import assay.domain.number.Decimal;
import assay.domain.number.NumberOverflow;
import assay.domain.number.Price;
import assay.domain.number.Ratio;
import assay.domain.number.Rounding;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What those that vote agree on: clamped to their median, weighted, and rounded once from the exact sums. */
final class Consensus {
    /** Exact prices are counted in quarters of 10^-16: fourfold for medians, times 10^8 for the clamp. */
    private static final BigInteger SCALE = BigInteger.valueOf(4 * Decimal.ONE);

    private Consensus() {}

    static Mark of(Question question, List<Ballot> ballots) {
        var voters = new ArrayList<Ballot>();
        var wellFormed = 0;
        for (var ballot : ballots) {
            if (ballot.votes()) {
                voters.addLast(ballot);
            }
            wellFormed += ballot.votes() || ballot.excluded() == Exclusion.OUTLIER ? 1 : 0;
        }
        return switch (state(question, voters, wellFormed)) {
            case GOOD -> priced(question, MarkState.GOOD, ballots, voters);
            case SINGLE -> priced(question, MarkState.SINGLE, ballots, voters);
            case DISPUTED -> unpriced(question, MarkState.DISPUTED, ballots);
            case NONE -> unpriced(question, MarkState.NONE, ballots);
            case SETTLED -> throw new IllegalStateException("quotes settle nothing");
        };
    }

    private static MarkState state(Question question, List<Ballot> voters, int wellFormed) {
        if (voters.isEmpty()) {
            return wellFormed >= 2 ? MarkState.DISPUTED : MarkState.NONE;
        }
        if (voters.size() == 2) {
            var mids = Screening.twiceMids(voters, false);
            var median = Screening.fourfoldMedian(mids);
            var apart = Decimal.times(mids[1] - mids[0], 2);
            if (Screening.beyond(apart, median, question.parameters().deviationMax())) {
                return MarkState.DISPUTED;
            }
        }
        return voters.size() < question.parameters().votersMin() ? MarkState.SINGLE : MarkState.GOOD;
    }

    private static Mark unpriced(Question question, MarkState state, List<Ballot> ballots) {
        return mark(question, state, new @Nullable Price[3], quotes(ballots, 0));
    }

    private static Mark priced(Question question, MarkState state, List<Ballot> ballots, List<Ballot> voters) {
        var median = BigInteger.valueOf(Screening.fourfoldMedian(Screening.twiceMids(voters, false)));
        var clamp = question.parameters().clamp().units();
        var lowest = median.multiply(BigInteger.valueOf(Decimal.ONE - clamp));
        var highest = median.multiply(BigInteger.valueOf(Decimal.ONE + clamp));
        var mids = BigInteger.ZERO;
        var bids = BigInteger.ZERO;
        var asks = BigInteger.ZERO;
        var weights = 0L;
        var tick = Long.MAX_VALUE;
        for (var voter : voters) {
            var weight = voter.source().weight().units();
            var mid = BigInteger.valueOf(voter.twiceMid()).multiply(BigInteger.valueOf(2 * Decimal.ONE));
            var held = mid.max(lowest).min(highest);
            var shift = held.subtract(mid);
            mids = mids.add(weighted(held, weight));
            bids = bids.add(weighted(scaled(voter.showing().bid()).add(shift), weight));
            asks = asks.add(weighted(scaled(voter.showing().ask()).add(shift), weight));
            weights = Decimal.plus(weights, weight);
            tick = Math.min(tick, voter.source().tick().units());
        }
        var prices = new @Nullable Price[] {
            onTick(mids, weights, tick), onTick(bids, weights, tick), onTick(asks, weights, tick)
        };
        return mark(question, state, prices, quotes(ballots, weights));
    }

    private static BigInteger weighted(BigInteger value, long weight) {
        return value.multiply(BigInteger.valueOf(weight));
    }

    private static BigInteger scaled(@Nullable Price price) {
        if (price == null) {
            throw new IllegalStateException("a voter has both sides");
        }
        return BigInteger.valueOf(price.units()).multiply(SCALE);
    }

    /** The exact weighted sum over the weights, rounded half-even to the tick. */
    private static Price onTick(BigInteger sum, long weights, long tick) {
        var divisor = SCALE.multiply(BigInteger.valueOf(weights)).multiply(BigInteger.valueOf(tick));
        var parts = sum.divideAndRemainder(divisor);
        var twice = parts[1].shiftLeft(1).compareTo(divisor);
        var up = twice > 0 || (twice == 0 && parts[0].testBit(0));
        var ticks = up ? parts[0].add(BigInteger.ONE) : parts[0];
        if (ticks.bitLength() > 62) {
            throw new NumberOverflow("mark");
        }
        return new Price(Decimal.times(ticks.longValueExact(), tick));
    }

    private static List<Quote> quotes(List<Ballot> ballots, long weights) {
        var quotes = new ArrayList<Quote>();
        for (var ballot : ballots) {
            var weight = weights == 0 || !ballot.votes()
                    ? Ratio.ZERO
                    : new Ratio(Decimal.quotient(ballot.source().weight().units(), weights, Rounding.HALF_EVEN));
            quotes.addLast(ballot.quote(weight));
        }
        return quotes;
    }

    private static Mark mark(Question question, MarkState state, @Nullable Price[] prices, List<Quote> quotes) {
        return new Mark(
                question.instrument(),
                state,
                prices[0],
                prices[1],
                prices[2],
                question.formula(),
                question.rate(),
                quotes);
    }
}
