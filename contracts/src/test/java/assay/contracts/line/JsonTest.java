package assay.contracts.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    static final List<String> OTHER_SPELLINGS = List.of(
            "",
            "1",
            "-0.5",
            "null",
            "{\"a\":1}",
            "{\"a\":null}",
            " {}",
            "{} ",
            "{\"a\": \"\"}",
            "{\"b\":\"\",\"a\":\"\"}",
            "{\"a\":\"\",\"a\":\"\"}",
            "{\"a1\":\"\"}",
            "{\"\":\"\"}",
            "{\"\\u0061\":\"\"}",
            "{\"ä\":\"\"}",
            "[\"a\",]",
            "[,\"a\"]",
            "{\"a\":\"\",}",
            "[\"a\" ,\"b\"]",
            "\"\\u0041\"",
            "\"\\u001F\"",
            "\"\\u000a\"",
            "\"\\/\"",
            "\"\\ud83d\\ude00\"",
            "\"\\ud83d\"",
            "\"a",
            "\"\n\"",
            "\"\\x\"",
            "tru",
            "truefalse",
            "{}{}",
            "[",
            "{\"a\"",
            "\uFEFF{}");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "\"\"",
                "true",
                "false",
                "{\"a\":\"1\",\"b\":[{},\"x\",true]}",
                "{\"A\":\"\",\"B\":\"\",\"a\":\"\"}",
                "\"\\b\\t\\n\\f\\r\\\"\\\\\\u0000\\u001f\u007f/€\u2028😀\""
            })
    void whatIsCanonicalComesBackByteForByte(String text) {
        assertThat(parse(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @FieldSource("OTHER_SPELLINGS")
    void everyOtherSpellingIsRefused(String text) {
        assertThatThrownBy(() -> parse(text)).isInstanceOf(NotCanonical.class);
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        assertThatThrownBy(() -> Json.parse(new byte[] {'"', (byte) 0xC0, (byte) 0x80, '"'}))
                .isInstanceOf(NotCanonical.class);
        assertThatThrownBy(() -> Json.parse(new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'}))
                .isInstanceOf(NotCanonical.class);
    }

    @Test
    void deepNestingIsRefusedBeforeItHurts() {
        assertThatThrownBy(() -> parse("[".repeat(100_000))).isInstanceOf(NotCanonical.class);
    }

    @Test
    void aLoneSurrogateIsNeverWritten() {
        assertThatThrownBy(() -> new Json.Text("a\ud83d").bytes()).isInstanceOf(NotCanonical.class);
        assertThatThrownBy(() -> new Json.Text("\ude00b").bytes()).isInstanceOf(NotCanonical.class);
    }

    @Test
    void whatAPersonWroteIsReadAndMadeCanonical() {
        var written = "{\n  \"b\" : [ \"\\u0041\\/\" , true ],\n  \"a\": {}\n}\n";
        assertThat(Json.readable(written.getBytes(StandardCharsets.UTF_8)).text())
                .isEqualTo("{\"a\":{},\"b\":[\"A/\",true]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":{\"b\":[\"x\",12]}}", "{\"a\":{\"b\":[\"x\",null]}}", "{\"a\":{\"b\":[\"x\",}"})
    void aRefusalOfAPersonsTextSaysWhere(String text) {
        assertThatThrownBy(() -> Json.readable(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        NotCanonical.class, e -> assertThat(e.pointer()).isEqualTo("/a/b/1"));
    }

    @Test
    void aKeyTwiceIsRefusedFromAPersonToo() {
        assertThatThrownBy(() -> Json.readable("{\"a\":\"1\",\"b\":\"\",\"a\":\"2\"}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(NotCanonical.class);
    }

    @Test
    void anyValueComesBackAndNoOtherBytesMeanIt() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261121);
        for (int i = 0; i < 2_000; i++) {
            var value = value(random, 4);
            var bytes = value.bytes();
            assertThat(Json.parse(bytes)).isEqualTo(value);
            var changed = bytes.clone();
            int at = random.nextInt(changed.length);
            changed[at] ^= (byte) (1 << random.nextInt(8));
            assertThat(otherOrRefused(changed, value)).isTrue();
        }
    }

    private static boolean otherOrRefused(byte[] changed, Json value) {
        try {
            return !Json.parse(changed).equals(value);
        } catch (NotCanonical _) {
            return true;
        }
    }

    private static Json value(RandomGenerator random, int depth) {
        return switch (random.nextInt(depth == 0 ? 2 : 4)) {
            case 0 -> new Json.Text(string(random));
            case 1 -> new Json.Flag(random.nextBoolean());
            case 2 -> {
                List<Json> items = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    items.add(value(random, depth - 1));
                }
                yield new Json.Items(items);
            }
            default -> {
                var fields = Fields.builder();
                for (int i = random.nextInt(5); i > 0; i--) {
                    fields.with(Character.toString('a' + random.nextInt(26)) + "Key", value(random, depth - 1));
                }
                yield fields.build();
            }
        };
    }

    private static String string(RandomGenerator random) {
        var built = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            int point = random.nextInt(4) == 0 ? random.nextInt(0x11_0000) : random.nextInt(0x100);
            built.appendCodePoint(point >= 0xD800 && point < 0xE000 ? 'x' : point);
        }
        return built.toString();
    }

    private static Json parse(String text) {
        return Json.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
