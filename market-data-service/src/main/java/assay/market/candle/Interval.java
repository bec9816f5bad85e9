package assay.market.candle;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** How long a candle is, and of which kept candles it is made. */
public enum Interval {
    ONE_MINUTE("1m", Duration.ofMinutes(1), Kept.MINUTE),
    FIVE_MINUTES("5m", Duration.ofMinutes(5), Kept.MINUTE),
    FIFTEEN_MINUTES("15m", Duration.ofMinutes(15), Kept.MINUTE),
    ONE_HOUR("1h", Duration.ofHours(1), Kept.HOUR),
    FOUR_HOURS("4h", Duration.ofHours(4), Kept.HOUR),
    ONE_DAY("1d", Duration.ofDays(1), Kept.DAY);

    /** The lengths that are kept; the others are put together of them when somebody asks. */
    public enum Kept {
        MINUTE(Duration.ofMinutes(1)),
        HOUR(Duration.ofHours(1)),
        DAY(Duration.ofDays(1));

        private final Duration length;

        Kept(Duration length) {
            this.length = length;
        }

        public Duration length() {
            return length;
        }

        Instant begin(Instant at) {
            return Interval.begin(at, length);
        }
    }

    private final String word;
    private final Duration length;
    private final Kept kept;

    Interval(String word, Duration length, Kept kept) {
        this.word = word;
        this.length = length;
        this.kept = kept;
    }

    /** The interval of a word such as {@code 5m}. */
    public static Optional<Interval> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    public String word() {
        return word;
    }

    public Duration length() {
        return length;
    }

    Kept kept() {
        return kept;
    }

    /** Where the candle begins that an instant lies in. */
    public Instant begin(Instant at) {
        return begin(at, length);
    }

    private static Instant begin(Instant at, Duration length) {
        return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), length.toSeconds()) * length.toSeconds());
    }
}
