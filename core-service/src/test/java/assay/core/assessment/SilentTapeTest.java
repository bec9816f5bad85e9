package assay.core.assessment;

import static assay.core.Trader.market;
import static org.assertj.core.api.Assertions.assertThat;

import assay.core.Browser;
import assay.core.Trader;
import assay.local.infra.Patience;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Orders while no market data comes; what only lessens risk is answered late. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Property(name = "assay.assessment.patience", value = "2s")
class SilentTapeTest extends OnTheLoop {
    @Test
    void withTheTapeSilentNoRiskIsTaken() {
        var trader = Trader.onTrial(browser);
        assertThat(trader.order(market("buy", "0.01")).status()).isIn(201, 202);
        assertThat(Patience.until(
                        Trader.PATIENCE,
                        () -> !trader.get("/positions").expect(200).items().isEmpty()))
                .isTrue();
        tape.silent(true);
        var answers = new ArrayList<Integer>();
        assertThat(Patience.until(Trader.PATIENCE, () -> {
                    answers.add(place(trader, market("buy", "0.01")).status());
                    return answers.getLast() == 503;
                }))
                .isTrue();
        place(trader, market("buy", "0.01")).refused(503, "market-silent");
        var close = new HashMap<>(market("sell", "0.01"));
        close.put("reduceOnly", true);
        var late = trader.place("close", close).expect(202);
        var location = late.headers().firstValue("location").orElseThrow();
        trader.browser().get(location).expect(202);
        tape.silent(false);
        assertThat(Patience.until(
                        Trader.PATIENCE, () -> trader.browser().get(location).status() == 200))
                .isTrue();
        assertThat(trader.browser().get(location).json()).containsEntry("status", "filled");
    }

    private static Browser.Answer place(Trader trader, Map<String, Object> order) {
        return trader.place(UUID.randomUUID().toString(), order);
    }
}
