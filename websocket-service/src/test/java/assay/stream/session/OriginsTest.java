package assay.stream.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginsTest {
    private final Origins origins = new Origins(List.of("https://assay.example", "http://localhost:8080"));

    @Test
    void ourOwnPagesMayOpenSockets() {
        assertThat(origins.allow(List.of("https://assay.example"))).isTrue();
        assertThat(origins.allow(List.of("http://localhost:8080"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "http://assay.example",
                "https://assay.example.evil.example",
                "https://evil-assay.example",
                "https://assay.example:8443",
                "https://ASSAY.example",
                "https://assay.example/",
                "https://assay.example@evil.example",
                "http://localhost",
                "http://localhost:80800",
                "file://"
            })
    void anyOtherMayNot(String origin) {
        assertThat(origins.allow(List.of(origin))).isFalse();
    }

    @Test
    void noneOrTwoMayNot() {
        assertThat(origins.allow(List.of())).isFalse();
        assertThat(origins.allow(List.of("https://assay.example", "https://assay.example")))
                .isFalse();
    }
}
