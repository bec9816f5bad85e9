package assay.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The check of the build: each wall holds. */
class WallsTest {

    static List<Wall> walls() {
        return Walls.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("walls")
    void theWallHolds(Wall wall) {
        assertThat(Walls.trees()).flatExtracting(wall::violations).isEmpty();
    }

    @Test
    void everySourceIsRead() {
        assertThat(House.unread()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "domain",
                "contracts",
                "proof",
                "kit",
                "core",
                "market",
                "simulation",
                "stream",
                "report",
                "local"
            })
    void noWallIsBuiltAroundNothing(String module) {
        assertThat(House.whole().classes())
                .anyMatch(type -> type.getPackageName().startsWith("assay." + module));
        assertThat(House.whole().main())
                .anyMatch(source -> source.path().contains("src/main/java/assay/" + module + "/"));
    }
}
