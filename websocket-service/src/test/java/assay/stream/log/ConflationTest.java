package assay.stream.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConflationTest {
    private static byte[] frame(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> above(Conflation conflation, long version) {
        return conflation.above(version).stream()
                .map(each -> new String(each, StandardCharsets.UTF_8))
                .sorted()
                .toList();
    }

    @Test
    void whoIsNewGetsTheNewestOfEachKey() {
        var conflation = new Conflation();
        conflation.put(Map.of("BTC", frame("b1"), "ETH", frame("e1")));
        conflation.put(Map.of("BTC", frame("b2")));
        assertThat(above(conflation, 0)).containsExactly("b2", "e1");
    }

    @Test
    void whoIsBehindGetsOnlyWhatChanged() {
        var conflation = new Conflation();
        long first = conflation.put(Map.of("BTC", frame("b1"), "ETH", frame("e1")));
        conflation.put(Map.of("BTC", frame("b2")));
        conflation.put(Map.of("BTC", frame("b3")));
        assertThat(above(conflation, first)).containsExactly("b3");
        assertThat(above(conflation, conflation.version())).isEmpty();
    }
}
