package assay.stream.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ClientFrameTest {
    private static final String ID = "0b6f1f0e-6f3c-4b9d-9d55-3f2f5e3d7a10";

    private static ClientFrame parse(String text) {
        return ClientFrame.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    static Stream<Arguments> followed() {
        var id = UUID.fromString(ID);
        return Stream.of(
                Arguments.of(
                        "{\"type\":\"subscribe\",\"channel\":\"marks\"}",
                        new ClientFrame.Subscribe(new Channel.Marks(), -1, null)),
                Arguments.of(
                        "{\"channel\":\"book:BTC-USD\",\"type\":\"subscribe\"}",
                        new ClientFrame.Subscribe(new Channel.Book("BTC-USD"), -1, null)),
                Arguments.of(
                        "{\"type\":\"subscribe\",\"channel\":\"assessment:" + ID + "\",\"since\":\"0\"}",
                        new ClientFrame.Subscribe(new Channel.Assessment(id), 0, null)),
                Arguments.of(
                        "{\"type\":\"subscribe\",\"channel\":\"assessment:" + ID + "\",\"since\":\"17\",\"account\":\""
                                + ID + "\"}",
                        new ClientFrame.Subscribe(new Channel.Assessment(id), 17, id)),
                Arguments.of(
                        "{\"type\":\"subscribe\",\"channel\":\"reports\",\"since\":\"3\"}",
                        new ClientFrame.Subscribe(new Channel.Reports(), 3, null)),
                Arguments.of(
                        "{\"type\":\"subscribe\",\"channel\":\"simulations\"}",
                        new ClientFrame.Subscribe(new Channel.Simulations(), -1, null)),
                Arguments.of(
                        "{\"type\":\"unsubscribe\",\"channel\":\"reports\"}",
                        new ClientFrame.Unsubscribe(new Channel.Reports())),
                Arguments.of(" { \"type\" : \"ping\" } ", new ClientFrame.Ping()));
    }

    @ParameterizedTest
    @MethodSource
    void followed(String text, ClientFrame frame) {
        assertThat(parse(text)).isEqualTo(frame);
    }

    static Stream<Arguments> refused() {
        var marks = "{\"type\":\"subscribe\",\"channel\":\"marks\"";
        return Stream.of(
                Arguments.of("", Trouble.MALFORMED),
                Arguments.of("no json", Trouble.MALFORMED),
                Arguments.of("[]", Trouble.MALFORMED),
                Arguments.of("{}", Trouble.MALFORMED),
                Arguments.of("{\"type\":1}", Trouble.MALFORMED),
                Arguments.of("{\"type\":\"subscribe\"}", Trouble.MALFORMED),
                Arguments.of(marks + ",\"since\":0}", Trouble.MALFORMED),
                Arguments.of(marks + ",\"since\":\"-1\"}", Trouble.MALFORMED),
                Arguments.of(marks + ",\"since\":\"01\"}", Trouble.MALFORMED),
                Arguments.of(marks + ",\"since\":\"9999999999999999999\"}", Trouble.MALFORMED),
                Arguments.of(marks + ",\"since\":null}", Trouble.MALFORMED),
                Arguments.of(marks + ",\"account\":\"" + ID + "\"}", Trouble.MALFORMED),
                Arguments.of(marks + ",\"user\":\"x\"}", Trouble.MALFORMED),
                Arguments.of(marks + ",\"channel\":\"marks\"}", Trouble.MALFORMED),
                Arguments.of("{\"type\":\"unsubscribe\",\"channel\":\"marks\",\"since\":\"0\"}", Trouble.MALFORMED),
                Arguments.of("{\"type\":\"ping\",\"channel\":\"marks\"}", Trouble.MALFORMED),
                Arguments.of("{\"type\":\"publish\",\"channel\":\"marks\"}", Trouble.UNKNOWN_TYPE),
                Arguments.of("{\"type\":\"subscribe\",\"channel\":\"Marks\"}", Trouble.UNKNOWN_CHANNEL),
                Arguments.of("{\"type\":\"subscribe\",\"channel\":\"book:\"}", Trouble.UNKNOWN_CHANNEL),
                Arguments.of("{\"type\":\"subscribe\",\"channel\":\"book:a b\"}", Trouble.UNKNOWN_CHANNEL),
                Arguments.of("{\"type\":\"subscribe\",\"channel\":\"assessment:1\"}", Trouble.UNKNOWN_CHANNEL),
                Arguments.of(
                        "{\"type\":\"subscribe\",\"channel\":\"assessment:" + ID.toUpperCase(java.util.Locale.ROOT)
                                + "\"}",
                        Trouble.UNKNOWN_CHANNEL),
                Arguments.of("{\"type\":\"subscribe\",\"channel\":\"reports:" + ID + "\"}", Trouble.UNKNOWN_CHANNEL));
    }

    @ParameterizedTest
    @MethodSource
    void refused(String text, Trouble trouble) {
        assertThat(parse(text))
                .isInstanceOfSatisfying(
                        ClientFrame.Refused.class,
                        each -> assertThat(each.trouble()).isEqualTo(trouble));
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        assertThat(ClientFrame.parse(new byte[] {'{', (byte) 0xff, '}'}))
                .isEqualTo(new ClientFrame.Refused(Trouble.MALFORMED, null));
    }

    @Test
    void aRefusalNamesItsChannelWhereThereIsOne() {
        assertThat(parse("{\"type\":\"subscribe\",\"channel\":\"reports\",\"since\":\"x\"}"))
                .isEqualTo(new ClientFrame.Refused(Trouble.MALFORMED, "reports"));
    }
}
