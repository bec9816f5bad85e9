package assay.contracts.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "-1", "10", "0.1", "-0.1", "-0.00000001", "123456789.000000001", "100"})
    void aDecimalHasOneSpelling(String text) {
        assertThat(Texts.isDecimal(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "-", "-0", "-0.0", "0.0", "00", "01", "-01", "1.", ".1", "1.10", "1e3", "+1", " 1", "1 ", "1.-1",
                "--1", "1.1.1", "٣", "0x1"
            })
    void anyOtherSpellingIsNoDecimal(String text) {
        assertThat(Texts.isDecimal(text)).isFalse();
    }

    @Test
    void instantsHaveSixDigits() {
        var text = "2026-11-21T08:00:00.000001Z";
        assertThat(Texts.instant(Texts.instant(text))).isEqualTo(text);
        assertThat(Texts.instant(Instant.EPOCH)).isEqualTo("1970-01-01T00:00:00.000000Z");
        assertThatThrownBy(() -> Texts.instant(Instant.ofEpochSecond(0, 1))).isInstanceOf(NotCanonical.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-21T08:00:00Z",
                "2026-11-21T08:00:00.000Z",
                "2026-02-29T08:00:00.000000Z",
                "2026-11-21T24:00:00.000000Z",
                "2026-11-21t08:00:00.000000Z",
                "2026-11-21T08:00:00.000000z",
                "2026-11-21T08:00:60.000000Z",
                "2026-11-21T08:00:00,000000Z",
                ""
            })
    void anyOtherSpellingIsNoInstant(String text) {
        assertThatThrownBy(() -> Texts.instant(text)).isInstanceOf(NotCanonical.class);
    }

    @Test
    void idsAreLowerCase() {
        var text = "018f3c1e-0000-7000-8000-00000000000a";
        assertThat(Texts.id(text)).hasToString(text);
        assertThatThrownBy(() -> Texts.id(text.toUpperCase(java.util.Locale.ROOT)))
                .isInstanceOf(NotCanonical.class);
        assertThatThrownBy(() -> Texts.id("1-1-1-1-1")).isInstanceOf(NotCanonical.class);
    }

    @Test
    void integersFitIn64Bits() {
        assertThat(Texts.integer("-9223372036854775808")).isEqualTo(Long.MIN_VALUE);
        assertThatThrownBy(() -> Texts.integer("9223372036854775808")).isInstanceOf(NotCanonical.class);
    }

    @Test
    void secondsAreDecimals() {
        assertThat(Texts.seconds(Duration.ofMillis(500))).isEqualTo("0.5");
        assertThat(Texts.seconds(Duration.ZERO)).isEqualTo("0");
        assertThat(Texts.seconds(Duration.ofHours(10))).isEqualTo("36000");
        assertThat(Texts.seconds("0.5")).isEqualTo(Duration.ofMillis(500));
        assertThat(Texts.seconds("0.000001")).isEqualTo(Duration.ofNanos(1_000));
        assertThatThrownBy(() -> Texts.seconds("0.0000001")).isInstanceOf(NotCanonical.class);
    }
}
