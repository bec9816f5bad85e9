package assay.core.purchase;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A test that buys: the running service, a Stripe of its own, and a till once the first account can be opened. */
abstract class AtTheTill implements TestPropertyProvider {
    @Inject
    EmbeddedServer server;

    final StripeDesk stripe = new StripeDesk();
    Till till;

    @Override
    public Map<String, String> getProperties() {
        return stripe.settings();
    }

    @BeforeAll
    void awaitFirstAccount() {
        till = Till.at(server, stripe);
    }

    @AfterAll
    void end() {
        stripe.close();
    }
}
