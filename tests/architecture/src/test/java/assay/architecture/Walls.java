package assay.architecture;

import java.util.List;
import java.util.stream.Stream;

/** All walls there are, and the trees that this run holds against them. */
final class Walls {

    /** The property that lays a canary over the house: {@code ./mvnw -pl tests/architecture -am test -Dcanary=NAME}. */
    static final String SWITCH = "canary";

    private Walls() {}

    static List<Wall> all() {
        return Stream.of(
                        ImportWalls.all(),
                        EdgeWalls.all(),
                        DomainWalls.all(),
                        SourceWalls.all(),
                        FileWalls.all(),
                        Poms.all(),
                        CompilerWall.all())
                .flatMap(List::stream)
                .toList();
    }

    static Wall named(String name) {
        return all().stream()
                .filter(wall -> wall.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The house, and the canary that is switched on, if one is. */
    static List<Tree> trees() {
        var canary = System.getProperty(SWITCH, "");
        return canary.isEmpty() ? List.of(House.whole()) : List.of(House.whole(), House.canary(canary));
    }
}
