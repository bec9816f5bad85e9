package assay.page;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Sums and pictures of the page before staged answers. Without npm it is skipped, without Chromium its browser part is.
 */
class StagedPageTest {

    private static Npm npm;

    @BeforeAll
    static void thereIsWhatThePageIsBuiltWith() {
        assumeTrue(Npm.isThere(), "npm is missing; ./assay doctor says how to get it");
        npm = Npm.withThePageBuilt();
    }

    @Test
    void itsSumsAreExact() {
        npm.run(Map.of(), "test");
    }

    @Test
    void itIsAccessibleAndKeepsEverythingInItsPlace() {
        npm.run(Map.of(), "run", "test:browser");
    }
}
