package assay.domain.number;

/** A 128-bit product divided by a positive 64-bit number, rounded once. */
final class WideDivision {
    private static final long LOW = 0xFFFF_FFFFL;

    private WideDivision() {}

    static long multiplyDivide(long a, long b, long divisor, Rounding rounding) {
        if (divisor <= 0) {
            throw new NumberOverflow("division");
        }
        var negative = (a ^ b) < 0;
        // Math.abs of the smallest long is itself, which read without sign is its true magnitude.
        var left = Math.abs(a);
        var right = Math.abs(b);
        var high = Math.unsignedMultiplyHigh(left, right);
        var low = left * right;
        if (Long.compareUnsigned(high, divisor) >= 0) {
            throw new NumberOverflow("division");
        }
        var quotient = high == 0 ? Long.divideUnsigned(low, divisor) : divide(high, low, divisor);
        var remainder = low - quotient * divisor;
        if (remainder != 0
                && awayFromZero(quotient, Long.compare(remainder, divisor - remainder), negative, rounding)) {
            quotient++;
            if (quotient == 0) {
                throw new NumberOverflow("division");
            }
        }
        return signed(quotient, negative);
    }

    /** Whether what is left over counts; its size beside one half is below, equal to or above 0. */
    private static boolean awayFromZero(long quotient, int besideHalf, boolean negative, Rounding rounding) {
        return switch (rounding) {
            case DOWN -> negative;
            case UP -> !negative;
            case HALF_EVEN -> besideHalf > 0 || (besideHalf == 0 && (quotient & 1) == 1);
        };
    }

    private static long signed(long magnitude, boolean negative) {
        if (magnitude < 0 && !(negative && magnitude == Long.MIN_VALUE)) {
            throw new NumberOverflow("division");
        }
        return negative ? -magnitude : magnitude;
    }

    /** Knuth's algorithm D for two 32-bit quotient digits; {@code high < divisor}. */
    private static long divide(long high, long low, long divisor) {
        var shift = Long.numberOfLeadingZeros(divisor);
        var scaled = divisor << shift;
        var top = scaled >>> 32;
        var bottom = scaled & LOW;
        var upper = shift == 0 ? high : high << shift | low >>> (64 - shift);
        var lower = low << shift;
        var first = digit(upper, lower >>> 32, top, bottom);
        var rest = (upper << 32 | lower >>> 32) - first * scaled;
        var second = digit(rest, lower & LOW, top, bottom);
        return (first << 32) + second;
    }

    private static long digit(long upper, long next, long top, long bottom) {
        var guess = Long.divideUnsigned(upper, top);
        var rest = upper - guess * top;
        while (guess > LOW || Long.compareUnsigned(guess * bottom, rest << 32 | next) > 0) {
            guess--;
            rest += top;
            if (rest > LOW) {
                break;
            }
        }
        return guess;
    }
}
