package assay.contracts.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.contracts.line.Json;
import assay.contracts.line.NotCanonical;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormsTest {

    enum Light {
        RED,
        DARK_GREEN
    }

    record Size(long units) {
        static Size of(String text) {
            return new Size(Long.parseLong(text.substring(0, text.length() - 2)));
        }
    }

    sealed interface Shape {
        record Dot() implements Shape {}

        record Nest(List<Shape> inside, @Nullable Light light) implements Shape {}

        record Box(Size size, Optional<Light> light, SortedMap<String, Size> sizeByName, boolean open)
                implements Shape {}
    }

    private static final Forms FORMS = Forms.vocabulary()
            .scalar(Size.class, size -> size.units() + "cm", Size::of)
            .build();
    private static final Shape BOX = new Shape.Box(
            new Size(3),
            Optional.of(Light.DARK_GREEN),
            new TreeMap<>(Map.of("b", new Size(1), "a", new Size(2))),
            true);

    @Test
    void aRecordIsAnObjectOfItsComponents() {
        assertThat(FORMS.write(Shape.class, BOX).text())
                .isEqualTo("{\"kind\":\"box\",\"light\":\"darkGreen\",\"open\":true,\"size\":\"3cm\",\"sizeByName\":"
                        + "[{\"key\":\"a\",\"value\":\"2cm\"},{\"key\":\"b\",\"value\":\"1cm\"}]}");
    }

    @Test
    void whatIsWrittenComesBack() {
        var nest = new Shape.Nest(List.of(BOX, new Shape.Dot(), new Shape.Nest(List.of(), Light.RED)), null);
        assertThat(FORMS.read(Shape.class, FORMS.write(Shape.class, nest))).isEqualTo(nest);
        var empty = new Shape.Box(new Size(0), Optional.empty(), new TreeMap<>(), false);
        assertThat(FORMS.read(Shape.class, FORMS.write(Shape.class, empty))).isEqualTo(empty);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\":\"dot\",\"more\":\"\"}|''",
                "{\"kind\":\"dott\"}|''",
                "{\"inside\":[{\"kind\":\"dot\"},{}],\"kind\":\"nest\"}|/inside/1",
                "{\"inside\":[],\"kind\":\"nest\",\"light\":\"blue\"}|/light",
                "{\"kind\":\"nest\"}|/inside",
                "{\"kind\":\"box\",\"open\":\"true\",\"size\":\"1cm\",\"sizeByName\":[]}|/open",
                "{\"kind\":\"box\",\"open\":true,\"size\":\"01cm\",\"sizeByName\":[]}|/size",
                "{\"kind\":\"box\",\"open\":true,\"size\":\"xcm\",\"sizeByName\":[]}|/size",
            })
    void whatNothingWritesIsRefusedByItsPointer(String text, String pointer) {
        var json = Json.parse(text.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> FORMS.read(Shape.class, json))
                .isInstanceOfSatisfying(
                        NotCanonical.class, e -> assertThat(e.pointer()).isEqualTo(pointer));
    }
}
