package assay.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.Browser;
import assay.core.Stack;
import assay.core.TestTape;
import assay.core.Trader;
import assay.core.account.AccountCommands;
import assay.local.infra.Patience;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** A test on the real shard loop: the running service, and a tape that is calm before each test. */
abstract class OnTheLoop implements TestPropertyProvider {
    @Inject
    EmbeddedServer server;

    @Inject
    AccountCommands commands;

    final TestTape tape = TestTape.running();
    Browser browser;

    @Override
    public Map<String, String> getProperties() {
        return Stack.settings();
    }

    @BeforeAll
    void awaitFirstAccount() {
        browser = Browser.anonymous(server);
        Trader.awaitFirst(browser);
    }

    @AfterEach
    void calm() {
        tape.silent(false);
        var again = tape.price("50000");
        assertThat(Patience.until(Trader.PATIENCE, () -> commands.seen().sequence() >= again))
                .as("what the next test asks stands behind the old price")
                .isTrue();
    }
}
