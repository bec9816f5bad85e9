package assay.domain.mark;

import assay.domain.mark.MarkFormula.Question;
import assay.domain.mark.MarkFormula.Showing;
import assay.domain.number.Decimal;
import assay.domain.number.Ratio;
import assay.domain.number.Rounding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who may vote: each quote by itself, then against the median of all that are well formed. */
final class Screening {
    private Screening() {}

    static @Nullable Exclusion exclusion(Showing showing, MarkParameters parameters) {
        var bid = showing.bid();
        var ask = showing.ask();
        if (!showing.live()) {
            return Exclusion.STATUS;
        }
        if (bid == null || ask == null) {
            return Exclusion.EMPTY;
        }
        if (bid.compareTo(ask) >= 0) {
            return bid.equals(ask) ? Exclusion.LOCKED : Exclusion.CROSSED;
        }
        if (showing.ageMillis() > parameters.ageMaxMillis()) {
            return Exclusion.STALE;
        }
        var twiceMid = Decimal.plus(bid.units(), ask.units());
        var twiceSpread = 2 * (ask.units() - bid.units());
        return beyond(twiceSpread, twiceMid, parameters.spreadMax()) ? Exclusion.WIDE : null;
    }

    /** Adds the outliers: new ones against the median, old ones until they have been back long enough. */
    static List<Ballot> withOutliers(Question question, List<Ballot> ballots) {
        var limit = question.parameters().deviationMax();
        var all = twiceMids(ballots, true);
        var three = all.length >= 3;
        var screened = new ArrayList<Ballot>();
        for (var ballot : ballots) {
            var out = ballot.votes() && (ballot.wasOut() || (three && distant(ballot, all, limit)));
            screened.addLast(out ? ballot.outlier(null) : ballot);
        }
        var voters = twiceMids(screened, false);
        var reference = voters.length > 0 ? voters : all;
        var settled = new ArrayList<Ballot>();
        for (var ballot : screened) {
            var waits = ballot.excluded() == Exclusion.OUTLIER && ballot.wasOut();
            var near = waits && !distant(ballot, reference, half(limit)) && !(three && distant(ballot, all, limit));
            settled.addLast(near ? back(question, ballot) : ballot);
        }
        return settled;
    }

    /** Adds the outliers of a stated mark: those that the median shows, and those that are stated from memory. */
    static List<Ballot> withStated(Question question, List<Ballot> ballots) {
        var all = twiceMids(ballots, true);
        var screened = new ArrayList<Ballot>();
        for (var ballot : ballots) {
            var distant = all.length >= 3
                    && distant(ballot, all, question.parameters().deviationMax());
            var out = ballot.votes() && (distant || ballot.wasOut());
            var stated = distant ? null : ballot.since();
            screened.addLast(out ? ballot.outlier(stated) : ballot.as(null));
        }
        return screened;
    }

    /** An old outlier within half the limit: still out until it has been there long enough. */
    private static Ballot back(Question question, Ballot ballot) {
        var was = ballot.was();
        var since = was == null || was.since() == null ? question.at() : was.since();
        var votesFrom = since.plusMillis(question.parameters().returnAfterMillis());
        return question.at().isBefore(votesFrom) ? ballot.outlier(since) : ballot.voting();
    }

    private static boolean distant(Ballot ballot, long[] twiceMids, Ratio limit) {
        var fourfold = Decimal.times(ballot.twiceMid(), 2);
        var median = fourfoldMedian(twiceMids);
        return beyond(Math.abs(fourfold - median), median, limit);
    }

    private static Ratio half(Ratio limit) {
        return new Ratio(limit.units() / 2);
    }

    /** Whether a distance is more than a share of a base: integers, so the floor of the product decides exactly. */
    static boolean beyond(long distance, long base, Ratio share) {
        return distance > Decimal.product(base, share.units(), Rounding.DOWN);
    }

    /** Sorted twice-mids of those that vote, or of all that are well formed by themselves. */
    static long[] twiceMids(List<Ballot> ballots, boolean outliersToo) {
        var mids = new long[ballots.size()];
        var count = 0;
        for (var ballot : ballots) {
            if (ballot.votes() || (outliersToo && ballot.excluded() == Exclusion.OUTLIER)) {
                mids[count++] = ballot.twiceMid();
            }
        }
        var cut = Arrays.copyOf(mids, count);
        Arrays.sort(cut);
        return cut;
    }

    /** Four times the median mid, exact for an even count too. */
    static long fourfoldMedian(long[] twiceMids) {
        var middle = twiceMids.length / 2;
        return twiceMids.length % 2 == 1
                ? Decimal.times(twiceMids[middle], 2)
                : Decimal.plus(twiceMids[middle - 1], twiceMids[middle]);
    }
}
