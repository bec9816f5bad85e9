package assay.contracts.line;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The one spelling of decimals, integers, instants, ids and hashes inside canonical JSON. */
public final class Texts {

    /** Instants spelled lately: the lines of one entry all name its time. Whoever loses a race spells it again. */
    private static final @Nullable SpelledInstant[] LATELY = new @Nullable SpelledInstant[64];

    private record SpelledInstant(Instant value, String text) {}

    private Texts() {}

    /** Whether text is `-?(0|[1-9][0-9]*)(\.[0-9]*[1-9])?` and not `-0`. */
    public static boolean isDecimal(String text) {
        int dot = text.indexOf('.');
        if (dot < 0) {
            return isInteger(text);
        }
        var whole = text.substring(0, dot);
        var fraction = text.substring(dot + 1);
        return (whole.equals("-0") || isInteger(whole)) && digits(fraction) && !fraction.endsWith("0");
    }

    /** Whether text is `-?(0|[1-9][0-9]*)` and not `-0`. */
    public static boolean isInteger(String text) {
        var magnitude = text.startsWith("-") ? text.substring(1) : text;
        return digits(magnitude) && (magnitude.equals("0") ? !text.startsWith("-") : magnitude.charAt(0) != '0');
    }

    private static boolean digits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** Whether text is 64 lower-case hexadecimal digits. */
    public static boolean isHash(String text) {
        return text.length() == 64 && hex(text);
    }

    /** Whether text is lower-case hexadecimal digits, an even number of them. */
    public static boolean isHex(String text) {
        return text.length() % 2 == 0 && hex(text);
    }

    private static boolean hex(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }

    /** The integer a text spells. */
    public static long integer(String text) {
        if (!isInteger(text)) {
            throw new NotCanonical("", "an integer", text);
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException _) {
            throw new NotCanonical("", "an integer of 64 bits", text);
        }
    }

    /** The instant a text such as `2026-11-21T08:00:00.000000Z` spells. */
    public static Instant instant(String text) {
        var lately = LATELY[text.hashCode() & (LATELY.length - 1)];
        if (lately != null && lately.text().equals(text)) {
            return lately.value();
        }
        var value = parsed(text);
        LATELY[text.hashCode() & (LATELY.length - 1)] = new SpelledInstant(value, text);
        return value;
    }

    private static Instant parsed(String text) {
        try {
            if (text.length() == 27 && text.endsWith("Z")) {
                var value = LocalDateTime.parse(text.substring(0, 26)).toInstant(ZoneOffset.UTC);
                if (spelled(value).equals(text)) {
                    return value;
                }
            }
        } catch (DateTimeException _) {
            throw new NotCanonical("", "an instant with six digits of a second", text);
        }
        throw new NotCanonical("", "an instant with six digits of a second", text);
    }

    /** The spelling of an instant of the years 0 to 9999, in whole microseconds. */
    public static String instant(Instant value) {
        var lately = LATELY[value.hashCode() & (LATELY.length - 1)];
        if (lately != null && lately.value().equals(value)) {
            return lately.text();
        }
        var text = spelled(value);
        LATELY[value.hashCode() & (LATELY.length - 1)] = new SpelledInstant(value, text);
        return text;
    }

    private static String spelled(Instant value) {
        if (!value.truncatedTo(ChronoUnit.MICROS).equals(value)) {
            throw new NotCanonical("", "whole microseconds", value.toString());
        }
        var time = LocalDateTime.ofInstant(value, ZoneOffset.UTC);
        if (time.getYear() < 0 || time.getYear() > 9999) {
            throw new NotCanonical("", "a year of four digits", value.toString());
        }
        var out = new StringBuilder(27);
        padded(out, time.getYear(), 4).append('-');
        padded(out, time.getMonthValue(), 2).append('-');
        padded(out, time.getDayOfMonth(), 2).append('T');
        padded(out, time.getHour(), 2).append(':');
        padded(out, time.getMinute(), 2).append(':');
        padded(out, time.getSecond(), 2).append('.');
        return padded(out, time.getNano() / 1000, 6).append('Z').toString();
    }

    private static StringBuilder padded(StringBuilder out, int value, int width) {
        var digits = Integer.toString(value);
        return out.repeat('0', width - digits.length()).append(digits);
    }

    /** The id a lower-case text spells. */
    public static UUID id(String text) {
        if (text.length() == 36) {
            try {
                var id = UUID.fromString(text);
                if (id.toString().equals(text)) {
                    return id;
                }
            } catch (IllegalArgumentException _) {
                throw new NotCanonical("", "a lower-case UUID", text);
            }
        }
        throw new NotCanonical("", "a lower-case UUID", text);
    }

    /** Seconds as a decimal, in whole microseconds. */
    public static String seconds(Duration value) {
        if (!value.truncatedTo(ChronoUnit.MICROS).equals(value)) {
            throw new NotCanonical("", "whole microseconds", value.toString());
        }
        return new BigDecimal(BigInteger.valueOf(value.toNanos()), 9)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** The duration a decimal number of seconds spells, in whole microseconds. */
    public static Duration seconds(String text) {
        if (isDecimal(text) && text.length() <= 20) {
            var nanos = new BigDecimal(text).movePointRight(9).stripTrailingZeros();
            if (nanos.scale() <= -3 || nanos.signum() == 0) {
                return Duration.ofNanos(nanos.longValueExact());
            }
        }
        throw new NotCanonical("", "seconds with at most six decimals", text);
    }
}
