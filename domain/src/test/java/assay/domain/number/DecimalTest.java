package assay.domain.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "1",
                "-1",
                "0.5",
                "-0.5",
                "0.00000001",
                "-0.00000001",
                "78870.01",
                "-12.5",
                "100",
                "92233720368.54775807",
                "-92233720368.54775808"
            })
    void canonicalTextSurvivesTheRoundTrip(String text) {
        assertThat(Decimal.format(Decimal.parse(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "-0",
                "+1",
                "01",
                "1.",
                ".5",
                "1.0",
                "1.50",
                "1e3",
                " 1",
                "1 ",
                "0.000000001",
                "1.2.3",
                "--1",
                "1,5",
                "NaN",
                "٣",
                "-0.0"
            })
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> Decimal.parse(text)).isInstanceOf(NumberFormatException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"92233720368.54775808", "-92233720368.54775809", "1000000000000"})
    void whatNeedsMoreThan64BitsOverflows(String text) {
        assertThatThrownBy(() -> Decimal.parse(text)).isInstanceOf(NumberOverflow.class);
    }

    @Test
    void productsAndQuotientsEqualExactArithmeticRoundedOnce() {
        var random = new Random(1);
        for (var i = 0; i < 200_000; i++) {
            var a = any(random);
            var b = any(random);
            var divisor = Math.max(1, Math.abs(any(random)));
            for (var rounding : Rounding.values()) {
                var exact = exact(a, b, divisor, rounding);
                if (!mine(a, b, divisor, rounding).equals(exact)) {
                    throw new AssertionError(a + " * " + b + " / " + divisor + " " + rounding + " is " + exact);
                }
            }
        }
    }

    @Test
    void sumsOverflowInsteadOfWrapping() {
        assertThatThrownBy(() -> Decimal.plus(Long.MAX_VALUE, 1)).isInstanceOf(NumberOverflow.class);
        assertThatThrownBy(() -> Decimal.minus(Long.MIN_VALUE, 1)).isInstanceOf(NumberOverflow.class);
        assertThatThrownBy(() -> Decimal.negate(Long.MIN_VALUE)).isInstanceOf(NumberOverflow.class);
        assertThatThrownBy(() -> Decimal.times(Long.MAX_VALUE, 2)).isInstanceOf(NumberOverflow.class);
        assertThat(Decimal.plus(Long.MAX_VALUE, Long.MIN_VALUE)).isEqualTo(-1);
    }

    @Test
    void aStepRoundsTowardsTheSideItWasTold() {
        assertThat(Decimal.toStep(101, 100, Rounding.UP)).isEqualTo(200);
        assertThat(Decimal.toStep(199, 100, Rounding.DOWN)).isEqualTo(100);
        assertThat(Decimal.toStep(150, 100, Rounding.HALF_EVEN)).isEqualTo(200);
        assertThat(Decimal.toStep(250, 100, Rounding.HALF_EVEN)).isEqualTo(200);
        assertThat(Decimal.toStep(-101, 100, Rounding.UP)).isEqualTo(-100);
    }

    private static long any(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> Long.MIN_VALUE + random.nextInt(3);
            case 1 -> Long.MAX_VALUE - random.nextInt(3);
            case 2 -> random.nextInt(7) - 3;
            default -> random.nextLong() >> random.nextInt(63);
        };
    }

    private static BigInteger exact(long a, long b, long divisor, Rounding rounding) {
        var mode = switch (rounding) {
            case HALF_EVEN -> RoundingMode.HALF_EVEN;
            case DOWN -> RoundingMode.FLOOR;
            case UP -> RoundingMode.CEILING;
        };
        var product = BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
        var result = new BigDecimal(product)
                .divide(BigDecimal.valueOf(divisor), 0, mode)
                .toBigInteger();
        return result.bitLength() > 63 ? BigInteger.ONE.shiftLeft(70) : result;
    }

    private static BigInteger mine(long a, long b, long divisor, Rounding rounding) {
        try {
            return BigInteger.valueOf(Decimal.multiplyDivide(a, b, divisor, rounding));
        } catch (NumberOverflow overflow) {
            return BigInteger.ONE.shiftLeft(70);
        }
    }
}
