package assay.market.tape;

import assay.domain.mark.Mark;
import assay.domain.mark.Quote;
import assay.domain.number.Price;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How far one mark lies from the one before it. */
final class Moves {
    private static final long BASIS_POINTS = 10_000;

    private Moves() {}

    /** Whether a reader would learn anything: a price, the state, or who is left out and why. Ages are no news. */
    static boolean changed(Mark before, Mark now) {
        return before.state() != now.state()
                || !Objects.equals(before.price(), now.price())
                || !Objects.equals(before.bid(), now.bid())
                || !Objects.equals(before.ask(), now.ask())
                || !exclusions(before).equals(exclusions(now));
    }

    /** Whether it cannot wait: another state, or bid or ask moved by one basis point or more. */
    static boolean atOnce(Mark before, Mark now) {
        return before.state() != now.state() || moved(before.bid(), now.bid()) || moved(before.ask(), now.ask());
    }

    private static boolean moved(@Nullable Price before, @Nullable Price now) {
        if (before == null || now == null) {
            return !Objects.equals(before, now);
        }
        return Math.abs(before.units() - now.units()) >= before.units() / BASIS_POINTS && !before.equals(now);
    }

    private static List<String> exclusions(Mark mark) {
        return mark.quotes().stream().map(Moves::exclusion).toList();
    }

    private static String exclusion(Quote quote) {
        return quote.venue() + " " + quote.excluded() + " " + quote.since();
    }
}
