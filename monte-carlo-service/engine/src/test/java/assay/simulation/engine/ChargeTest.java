package assay.simulation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import assay.domain.number.Money;
import assay.domain.number.Ratio;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChargeTest {
    private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);

    @Test
    void roundsUpToTheLeastUnitAndThenToTheGrid() {
        var random = new Random(1);
        for (var i = 0; i < 200_000; i++) {
            var millionths = random.nextInt(1_000_001);
            var step = 1 + (random.nextLong() >>> (14 + random.nextInt(49)));
            var notional = random.nextLong() >>> (5 + random.nextInt(58));
            assertThat(charge(millionths, step).of(notional))
                    .as("%d of %d by steps of %d", millionths, notional, step)
                    .isEqualTo(rounded(notional, millionths, step));
        }
    }

    private static long rounded(long notional, long millionths, long step) {
        var exact = BigInteger.valueOf(notional).multiply(BigInteger.valueOf(millionths));
        return up(up(exact, MILLION), BigInteger.valueOf(step))
                .multiply(BigInteger.valueOf(step))
                .longValueExact();
    }

    private static BigInteger up(BigInteger amount, BigInteger step) {
        return amount.add(step).subtract(BigInteger.ONE).divide(step);
    }

    private static Charge charge(long millionths, long step) {
        var none = new Ratio(0);
        var size = new Trader.Size.Fixed(Money.of("1"));
        return new Charge(new Trader(1, 1, size, none, none, new Ratio(millionths * 100), new Money(step)), 1);
    }
}
