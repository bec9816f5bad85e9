package assay.market.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "0,0",
        "1,100000000",
        "78856.05,7885605000000",
        "0.9990,99900000",
        "0.00005100,5100",
        "0.00000001,1",
        "-0.5,-50000000",
        "1.2300000000000,123000000",
        "92233720368.54775807,9223372036854775807"
    })
    void plainTextIsScaledExactly(String text, long scaled) throws Exception {
        assertThat(Decimals.scaled(text)).isEqualTo(scaled);
    }

    @ParameterizedTest(name = "<{0}>")
    @ValueSource(
            strings = {
                "",
                "-",
                ".",
                "1.",
                ".5",
                "1e5",
                "1E-5",
                "0.-10000",
                "+1",
                "1,5",
                "NaN",
                "0.000000001",
                "92233720368.54775808",
                "9223372036854775807",
                "1.2.3",
                " 1",
                "12345678901234567890123"
            })
    void whatIsNoPlainDecimalIsRefused(String text) {
        assertThatThrownBy(() -> Decimals.scaled(text)).isInstanceOf(Decimals.BadDecimal.class);
    }

    @ParameterizedTest(name = "{0} is written {1}")
    @CsvSource({"0,0", "100000000,1", "1,0.00000001", "-50000000,-0.5", "7885605000000,78856.05"})
    void textIsTheShortestPlainDecimal(long scaled, String text) {
        assertThat(Decimals.text(scaled)).isEqualTo(text);
    }

    @Test
    void digitsAreTheTextWithoutPointAndLeadingZeros() throws Exception {
        var text = "0.00005100".toCharArray();
        assertThat(Decimals.digits(Decimals.scaled(text, 0, text.length), Decimals.places(text, 0, text.length)))
                .isEqualTo(5100);
        var price = "78878.0".toCharArray();
        assertThat(Decimals.digits(Decimals.scaled(price, 0, price.length), Decimals.places(price, 0, price.length)))
                .isEqualTo(788780);
    }
}
