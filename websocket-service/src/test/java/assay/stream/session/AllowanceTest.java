package assay.stream.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AllowanceTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void eightComeAtOnceAndTheNinthDoesNot() {
        var allowance = new Allowance(8, 0);
        for (int i = 0; i < 8; i++) {
            assertThat(allowance.take(0)).isTrue();
        }
        assertThat(allowance.take(0)).isFalse();
        assertThat(allowance.take(SECOND / 8 - 1)).isFalse();
        assertThat(allowance.take(SECOND / 4)).isTrue();
    }

    @Test
    void silenceSavesUpNoMoreThanASecond() {
        var allowance = new Allowance(8, 0);
        int taken = 0;
        while (allowance.take(3_600 * SECOND)) {
            taken++;
        }
        assertThat(taken).isEqualTo(8);
    }
}
