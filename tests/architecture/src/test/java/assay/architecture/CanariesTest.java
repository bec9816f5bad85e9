package assay.architecture;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Each wall can fail: its canary, switched on as in a build, turns the very test red that the build runs. */
class CanariesTest {

    /** The canary that keeps every wall: were it refused, the others would prove nothing. */
    private static final String HEALTHY = "none";

    static List<String> canaries() {
        return House.canaries();
    }

    /** Where a wall can fall for several reasons, the canary's file {@code reason} holds words of the one it is for. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("canaries")
    void theCanaryBreaksTheBuild(String canary) {
        if (wall(canary).equals(HEALTHY)) {
            assertThat(broken(canary)).isEmpty();
        } else {
            assertThat(broken(canary)).contains(wall(canary));
            assertThat(failedInTheBuild(canary)).contains(wall(canary));
            var reason = House.canary(canary).files().getOrDefault("reason", "").strip();
            assertThat(Walls.named(wall(canary)).violations(House.canary(canary)))
                    .anyMatch(words -> words.contains(reason));
        }
    }

    @Test
    void everyWallHasACanary() {
        var walls = Walls.all().stream().map(Wall::name).collect(toSet());
        assertThat(House.canaries().stream().map(CanariesTest::wall).filter(name -> !name.equals(HEALTHY)))
                .containsAll(walls)
                .isSubsetOf(walls);
    }

    private static String wall(String canary) {
        return canary.replaceFirst("--.*", "");
    }

    /** The walls that the canary breaks by itself, whatever the house is like. */
    private static List<String> broken(String canary) {
        var tree = House.canary(canary);
        return Walls.all().stream()
                .filter(wall -> !wall.violations(tree).isEmpty())
                .map(Wall::name)
                .toList();
    }

    /** Runs the build's own test with the switch set, as {@code -Dcanary=} does, and names the walls that fell. */
    private static List<String> failedInTheBuild(String canary) {
        var failed = new ArrayList<String>();
        var before = System.getProperty(Walls.SWITCH, "");
        System.setProperty(Walls.SWITCH, canary);
        try {
            var request = LauncherDiscoveryRequestBuilder.request()
                    .selectors(selectClass(WallsTest.class))
                    .build();
            LauncherFactory.create().execute(request, new TestExecutionListener() {
                @Override
                public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                    if (result.getStatus() != Status.SUCCESSFUL) {
                        failed.add(test.getDisplayName());
                    }
                }
            });
        } finally {
            System.setProperty(Walls.SWITCH, before);
        }
        return failed;
    }
}
