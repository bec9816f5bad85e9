package assay.local.simulator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Numbers and times as the venues print them. */
final class WireTexts {
    static final int QUANTITY_DECIMALS = 8;

    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private WireTexts() {}

    /** Every decimal shown: {@code 0.00100000}. */
    static String full(long scaled, int decimals) {
        return BigDecimal.valueOf(scaled, decimals).toPlainString();
    }

    /** No trailing zeros: {@code 0.001}. */
    static String plain(long scaled, int decimals) {
        return scaled == 0
                ? "0"
                : BigDecimal.valueOf(scaled, decimals).stripTrailingZeros().toPlainString();
    }

    /** Six decimals of a second. */
    static String micros(Instant at) {
        return MICROS.format(at);
    }

    /** Up to nine decimals of a second, trailing zeros dropped. */
    static String nanos(Instant at) {
        var text = at.truncatedTo(ChronoUnit.NANOS).toString();
        return text.contains(".") ? text.substring(0, text.length() - 1).replaceAll("0+$", "") + "Z" : text;
    }
}
