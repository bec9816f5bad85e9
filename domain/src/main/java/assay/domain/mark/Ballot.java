package assay.domain.mark;

import assay.domain.mark.MarkFormula.Showing;
import assay.domain.number.Decimal;
import assay.domain.number.Ratio;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One source on its way into a mark.
 *
 * @param excluded why it does not vote, absent while it does
 * @param was its quote in the mark before
 * @param since when an outlier came back within half the limit
 */
record Ballot(
        MarkParameters.Source source,
        Showing showing,
        @Nullable Exclusion excluded,
        @Nullable Quote was,
        @Nullable Instant since) {

    Ballot(MarkParameters.Source source, Showing showing, @Nullable Exclusion excluded, @Nullable Quote was) {
        this(source, showing, excluded, was, null);
    }

    /** With the memory that a stated quote claims. */
    Ballot as(@Nullable Quote stated) {
        return new Ballot(source, showing, excluded, stated, stated == null ? null : stated.since());
    }

    Ballot outlier(@Nullable Instant back) {
        return new Ballot(source, showing, Exclusion.OUTLIER, was, back);
    }

    Ballot voting() {
        return new Ballot(source, showing, null, was, null);
    }

    boolean votes() {
        return excluded == null;
    }

    /** Whether the mark before had thrown it out. */
    boolean wasOut() {
        return was != null && was.excluded() == Exclusion.OUTLIER;
    }

    /** Twice the mid in units of 10^-8, exact; zero without both sides. */
    long twiceMid() {
        var bid = showing.bid();
        var ask = showing.ask();
        return bid == null || ask == null ? 0 : Decimal.plus(bid.units(), ask.units());
    }

    Quote quote(Ratio weight) {
        return new Quote(
                source.venue(),
                showing.bid(),
                showing.ask(),
                showing.bidSize(),
                showing.askSize(),
                showing.ageMillis(),
                showing.update(),
                weight,
                excluded,
                since);
    }
}
