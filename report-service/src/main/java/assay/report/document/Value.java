package assay.report.document;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** One value in a document, as people read it and as programs do. */
public sealed interface Value {
    /** As it stands in the PDF and in HTML. */
    String shown();

    /** As it stands in CSV and JSON. */
    default String exact() {
        return shown();
    }

    /** Whether {@link #exact} is a number. */
    default boolean isNumber() {
        return false;
    }

    /** Words. */
    record Words(String shown) implements Value {}

    /** A hash or an id: shown in a fixed-width face. */
    record Code(String shown) implements Value {}

    /** Money, a price or a quantity, exactly as the journal says it, at least two places. */
    record Amount(BigDecimal amount) implements Value {
        @Override
        public String shown() {
            var plain = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
            return (plain.scale() < 2 ? plain.setScale(2, RoundingMode.UNNECESSARY) : plain).toPlainString();
        }

        @Override
        public String exact() {
            return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
        }

        @Override
        public boolean isNumber() {
            return true;
        }
    }

    /** A number of things. */
    record Count(long count) implements Value {
        @Override
        public String shown() {
            return Long.toString(count);
        }

        @Override
        public boolean isNumber() {
            return true;
        }
    }

    /** A ratio that was reckoned in floating point; NaN is not defined. */
    record Ratio(double ratio) implements Value {
        private static final MathContext DIGITS = new MathContext(16);

        @Override
        public String shown() {
            return Double.isFinite(ratio) ? String.format(Locale.ROOT, "%.4f", ratio) : "not defined";
        }

        @Override
        public String exact() {
            return Double.isFinite(ratio)
                    ? new BigDecimal(ratio, DIGITS).stripTrailingZeros().toPlainString()
                    : "";
        }

        @Override
        public boolean isNumber() {
            return Double.isFinite(ratio);
        }
    }

    /** A share, shown in percent; NaN is not defined. */
    record Share(double share) implements Value {
        @Override
        public String shown() {
            return Double.isFinite(share) ? String.format(Locale.ROOT, "%.2f %%", 100 * share) : "not defined";
        }

        @Override
        public String exact() {
            return new Ratio(share).exact();
        }

        @Override
        public boolean isNumber() {
            return Double.isFinite(share);
        }
    }

    /** A point in time, UTC. */
    record Time(Instant at) implements Value {
        private static final DateTimeFormatter SHOWN =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

        @Override
        public String shown() {
            return SHOWN.format(at);
        }

        @Override
        public String exact() {
            return at.toString();
        }
    }

    static Value words(String text) {
        return new Words(text);
    }

    static Value code(String text) {
        return new Code(text);
    }

    static Value amount(BigDecimal amount) {
        return new Amount(amount);
    }

    static Value count(long count) {
        return new Count(count);
    }

    static Value ratio(double ratio) {
        return new Ratio(ratio);
    }

    static Value share(double share) {
        return new Share(share);
    }

    static Value time(Instant at) {
        return new Time(at);
    }
}
