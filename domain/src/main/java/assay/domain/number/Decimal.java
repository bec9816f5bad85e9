package assay.domain.number;

/**
 * Arithmetic on signed 64-bit counts of 10^-8, with 128 bits in between. The canonical text is
 * {@code -?(0|[1-9][0-9]*)(\.[0-9]*[1-9])?} and never {@code -0}.
 */
public final class Decimal {
    /** How many units make one. */
    public static final long ONE = 100_000_000L;

    private static final int DIGITS = 8;

    private Decimal() {}

    /**
     * Reads canonical text.
     *
     * @throws NumberFormatException if the text is not canonical or has more than eight decimals
     * @throws NumberOverflow if the value needs more than 64 bits
     */
    public static long parse(String text) {
        var negative = text.startsWith("-");
        var from = negative ? 1 : 0;
        var dot = text.indexOf('.');
        var wholeEnd = dot < 0 ? text.length() : dot;
        var fraction = dot < 0 ? 0 : text.length() - dot - 1;
        if (wholeEnd == from
                || (wholeEnd - from > 1 && text.charAt(from) == '0')
                || (dot >= 0 && (fraction == 0 || text.charAt(text.length() - 1) == '0'))
                || fraction > DIGITS) {
            throw new NumberFormatException("not a canonical decimal: " + text);
        }
        var units = 0L;
        for (var i = from; i < text.length(); i++) {
            if (i != dot) {
                units = appendDigit(units, text, i);
            }
        }
        for (var i = fraction; i < DIGITS; i++) {
            units = times(units, 10);
        }
        if (negative && units == 0) {
            throw new NumberFormatException("minus zero is not canonical");
        }
        return negative ? units : negate(units);
    }

    /** Accumulates below zero, where one more value fits than above. */
    private static long appendDigit(long units, String text, int index) {
        var digit = text.charAt(index) - '0';
        if (digit < 0 || digit > 9) {
            throw new NumberFormatException("not a canonical decimal: " + text);
        }
        return minus(times(units, 10), digit);
    }

    /** The canonical text. */
    public static String format(long units) {
        var rest = Math.abs(units % ONE);
        var whole = Long.toString(units / ONE);
        if (rest == 0) {
            return whole;
        }
        var digits = DIGITS;
        while (rest % 10 == 0) {
            rest /= 10;
            digits--;
        }
        var fraction = new char[digits];
        for (var i = digits - 1; i >= 0; i--) {
            fraction[i] = (char) ('0' + rest % 10);
            rest /= 10;
        }
        var sign = units < 0 && units > -ONE ? "-" : "";
        return sign + whole + "." + new String(fraction);
    }

    public static long plus(long a, long b) {
        var sum = a + b;
        if (((a ^ sum) & (b ^ sum)) < 0) {
            throw new NumberOverflow("plus");
        }
        return sum;
    }

    public static long minus(long a, long b) {
        var difference = a - b;
        if (((a ^ b) & (a ^ difference)) < 0) {
            throw new NumberOverflow("minus");
        }
        return difference;
    }

    public static long negate(long a) {
        return minus(0, a);
    }

    /** A count multiplied by a plain integer. */
    public static long times(long a, long n) {
        var high = Math.multiplyHigh(a, n);
        var low = a * n;
        if (high != low >> 63) {
            throw new NumberOverflow("times");
        }
        return low;
    }

    /** The product of two counts of 10^-8, as a count of 10^-8, rounded once. */
    public static long product(long a, long b, Rounding rounding) {
        return multiplyDivide(a, b, ONE, rounding);
    }

    /** The quotient of two counts of 10^-8, as a count of 10^-8, rounded once; the divisor is above zero. */
    public static long quotient(long a, long divisor, Rounding rounding) {
        return multiplyDivide(a, ONE, divisor, rounding);
    }

    /** {@code a × b ÷ divisor}, exact in 128 bits and rounded once; the divisor is above zero. */
    public static long multiplyDivide(long a, long b, long divisor, Rounding rounding) {
        return WideDivision.multiplyDivide(a, b, divisor, rounding);
    }

    /** The multiple of {@code step} (above zero) next to {@code units}. */
    public static long toStep(long units, long step, Rounding rounding) {
        return times(multiplyDivide(units, 1, step, rounding), step);
    }
}
