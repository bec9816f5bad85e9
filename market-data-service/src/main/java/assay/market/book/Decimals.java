package assay.market.book;

/**
 * Reads the text of a plain decimal into a signed 64-bit count of 10⁻⁸, without ever going through a {@code double}.
 *
 * <p>A digit beyond the eighth place must be zero, an exponent is refused, and so is what does not fit in 64 bits.
 */
public final class Decimals {
    public static final int PLACES = 8;
    private static final long[] POWER = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};

    private Decimals() {}

    /**
     * The count of 10⁻⁸ that a text stands for.
     *
     * @throws BadDecimal when the text is no plain decimal of at most eight places, or too large
     */
    public static long scaled(char[] text, int offset, int length) throws BadDecimal {
        var negative = length > 0 && text[offset] == '-';
        var at = negative ? offset + 1 : offset;
        var end = offset + length;
        if (at == end) {
            throw new BadDecimal(text, offset, length);
        }
        var value = 0L;
        var places = -1;
        for (; at < end; at++) {
            var c = text[at];
            if (c == '.' && places < 0 && at > offset && at + 1 < end) {
                places = 0;
                continue;
            }
            var digit = c - '0';
            if (digit < 0 || digit > 9 || (places == PLACES && digit != 0) || value > (Long.MAX_VALUE - digit) / 10) {
                throw new BadDecimal(text, offset, length);
            }
            if (places == PLACES) {
                continue;
            }
            value = value * 10 + digit;
            places += places < 0 ? 0 : 1;
        }
        var power = POWER[PLACES - Math.max(places, 0)];
        if (value > Long.MAX_VALUE / power) {
            throw new BadDecimal(text, offset, length);
        }
        return negative ? -value * power : value * power;
    }

    public static long scaled(String text) throws BadDecimal {
        return scaled(text.toCharArray(), 0, text.length());
    }

    /** How many digits stand behind the point, zeros included. */
    public static int places(char[] text, int offset, int length) {
        for (var at = offset + length - 1; at >= offset; at--) {
            if (text[at] == '.') {
                return offset + length - 1 - at;
            }
        }
        return 0;
    }

    /** The digits of a value written with so many places, point and leading zeros taken away, as one whole number. */
    public static long digits(long scaled, int places) {
        return places <= PLACES ? scaled / POWER[PLACES - places] : scaled;
    }

    /** The shortest plain decimal. */
    public static String text(long scaled) {
        var whole = Long.toString(Math.abs(scaled) / POWER[PLACES]);
        var fraction = Long.toString(Math.abs(scaled) % POWER[PLACES]);
        var sign = scaled < 0 ? "-" : "";
        if (fraction.equals("0")) {
            return sign + whole;
        }
        var padded = "0".repeat(PLACES - fraction.length()) + fraction;
        return sign + whole + "." + padded.replaceAll("0+$", "");
    }

    /** A text that is not the plain decimal it should be. */
    public static final class BadDecimal extends Exception {
        private static final long serialVersionUID = 1L;

        BadDecimal(char[] text, int offset, int length) {
            super(new String(text, offset, Math.min(length, 64)), null, false, false);
        }
    }
}
