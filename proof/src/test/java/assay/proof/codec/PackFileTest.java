package assay.proof.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.contracts.line.NotCanonical;
import assay.domain.rule.Pack;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackFileTest {

    @ParameterizedTest
    @CsvSource({
        "starter-25k, 25000",
        "standard-50k, 50000",
        "pro-100k, 100000",
    })
    void aSeededPackIsItsCanonicalFile(String name, String capital) throws Exception {
        var pack = SeededPacks.named(name);
        assertThat(pack.phases().getFirst().capital()).hasToString(capital);
        try (var in = PackFileTest.class.getResourceAsStream("/packs/" + name + ".json")) {
            assertThat(PackFile.bytes(pack)).isEqualTo(in.readAllBytes());
        }
    }

    @Test
    void everySeededPackCanBeUsed() {
        assertThat(SeededPacks.all())
                .hasSize(3)
                .allSatisfy(pack -> assertThat(pack.findings()).as(pack.name()).isEmpty());
    }

    @Test
    void anyPackComesBack() {
        var any = new AnyValue(7);
        for (int i = 0; i < 300; i++) {
            var pack = any.of(Pack.class);
            assertThat(PackFile.parse(PackFile.bytes(pack))).isEqualTo(pack);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"assay-pack/1\"|\"assay-pack/2\"|/format",
                "\"measure\":\"equity\",||/phases/0/rules/0/measure",
                "\"measure\":\"equity\"|\"measure\":\"mood\"|/phases/0/rules/0/measure",
                "\"percent\":\"10\"|\"percent\":\"10.0\"|/phases/0/rules/0/limit/percent",
                "\"percent\":\"10\"|\"amount\":\"10\"|/phases/0/rules/0/limit",
                "\"id\":\"overall\"|\"also\":\"\",\"id\":\"overall\"|/phases/0/rules/0",
                "\"kind\":\"overallLoss\"|\"kind\":\"otherLoss\"|/phases/0/rules/0/kind",
                "\"flat\":false|\"flat\":\"false\"|/phases/0/rules/2/flat",
                "\"time\":\"00:00\"|\"time\":\"24:00\"|/day/time",
                "\"ratio\":\"2\"|\"ratio\":\"two\"|/phases/0/leverage/0/ratio",
                "\"days\":\"3\"|\"days\":3|/phases/0/rules/3/days",
                "\"version\":\"1\"|\"version\":\"1\",\"word\":\"\"|''",
            })
    void aPackThatIsNotOfTheFormatIsRefusedByItsPointer(String part, String instead, String pointer) {
        var text = new String(PackFile.bytes(SeededPacks.named("starter-25k")), StandardCharsets.UTF_8);
        assertThat(text).contains(part);
        int at = text.indexOf(part);
        var changed = text.substring(0, at) + (instead == null ? "" : instead) + text.substring(at + part.length());
        assertThatThrownBy(() -> PackFile.readable(changed.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        NotCanonical.class, e -> assertThat(e.pointer()).isEqualTo(pointer));
    }
}
