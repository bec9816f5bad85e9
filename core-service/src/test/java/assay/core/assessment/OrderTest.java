package assay.core.assessment;

import static assay.core.Trader.limit;
import static assay.core.Trader.market;
import static org.assertj.core.api.Assertions.assertThat;

import assay.contracts.command.CommandRecord;
import assay.core.Browser;
import assay.core.Trader;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Orders through the public surface, on the real shard loop. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrderTest extends OnTheLoop {
    @Test
    void aMarketOrderFillsAndShowsEverywhere() {
        var trader = Trader.onTrial(browser);
        var order = trader.order(market("buy", "0.01")).expect(201);
        assertThat(order.json()).containsEntry("status", "filled").containsEntry("quantity", "0.01");
        assertThat(order.text())
                .contains("\"fills\":[{\"price\":\"50000.01\",\"quantity\":\"0.01\",\"fee\":\"3.01\"}]");
        assertThat(order.headers().firstValue("location")).contains(trader.path() + "/orders/" + order.text("id"));

        assertThat(trader.get("/positions").expect(200).items())
                .singleElement()
                .satisfies(position -> assertThat(position)
                        .containsEntry("symbol", "BTC-USD")
                        .containsEntry("quantity", "0.01")
                        .containsEntry("averagePrice", "50000.01")
                        .containsEntry("openProfit", "-0.0002"));
        assertThat(trader.get("/trades").expect(200).items())
                .singleElement()
                .satisfies(trade -> assertThat(trade)
                        .containsEntry("order", order.text("id"))
                        .containsEntry("price", "50000.01"));
        assertThat(trader.get("/orders").expect(200).items())
                .extracting(item -> item.get("status"))
                .containsExactly("filled");
        assertThat(trader.get("/orders/" + order.text("id")).expect(200).json()).containsEntry("status", "filled");
        assertThat(trader.get("/objectives").expect(200).items())
                .extracting(item -> item.get("ruleId"))
                .contains("overall", "daily", "target", "days");
    }

    @Test
    void aDenialIsAnAnswerWithItsNumbers() {
        var trader = Trader.onTrial(browser);
        var denied = trader.order(market("buy", "50")).expect(201);
        assertThat(denied.json()).containsEntry("status", "denied").containsEntry("fills", List.of());
        assertThat(denied.text()).containsPattern("\"reason\":\\{\"code\":\"[a-zA-Z]+\",\"[a-z]+\":\"[0-9]");
        assertThat(trader.order(Map.of("symbol", "XYZ-USD", "side", "buy", "type", "market", "quantity", "1"))
                        .expect(201)
                        .text("reason"))
                .contains("unknownInstrument");
    }

    @Test
    void theSameKeyIsTheSameOrder() {
        var trader = Trader.onTrial(browser);
        var key = UUID.randomUUID().toString();
        var first = trader.order(key, market("buy", "0.010")).expect(201);
        assertThat(first.headers().firstValue("idempotent-replayed")).contains("false");
        var account = UUID.fromString(first.text("account"));
        assertThat(first.text("id")).isEqualTo(CommandRecord.id(account, key).toString());

        var again = trader.order(key, market("buy", "0.01")).expect(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.headers().firstValue("idempotent-replayed")).contains("true");

        trader.order(key, market("buy", "0.02")).refused(422, "idempotency-key-reused");
        trader.browser()
                .send("POST", trader.path() + "/close-all", null, Map.of("Idempotency-Key", key))
                .refused(422, "idempotency-key-reused");
        assertThat(trader.get("/trades").items()).hasSize(1);
    }

    @Test
    void simultaneousReplaysFillOnce() throws Exception {
        var trader = Trader.onTrial(browser);
        var key = UUID.randomUUID().toString();
        try (var pool = Executors.newFixedThreadPool(8)) {
            var tries = new ArrayList<Callable<Browser.Answer>>();
            for (var i = 0; i < 16; i++) {
                var quantity = i % 8 == 7 ? "0.02" : "0.01";
                tries.add(() -> trader.order(key, market("buy", quantity)));
            }
            var ids = new ArrayList<String>();
            for (var done : pool.invokeAll(tries)) {
                var answer = done.get();
                assertThat(answer.status()).as(answer.text()).isIn(201, 202, 422);
                if (answer.status() != 422) {
                    ids.add(answer.text("id"));
                }
            }
            assertThat(ids).isNotEmpty().containsOnly(ids.getFirst());
        }
        assertThat(trader.get("/trades").items()).hasSize(1);
    }

    @Test
    void aRestingOrderIsCancelledByDelete() {
        var trader = Trader.onTrial(browser);
        var open = trader.order(limit("buy", "0.01", "40000")).expect(201);
        assertThat(open.json()).containsEntry("status", "open").containsEntry("limitPrice", "40000");
        var path = trader.path() + "/orders/" + open.text("id");
        assertThat(trader.browser().delete(path).expect(200).json()).containsEntry("status", "cancelled");
        assertThat(trader.browser().delete(path).expect(200).json()).containsEntry("status", "cancelled");
        trader.browser().delete(trader.path() + "/orders/" + UUID.randomUUID()).refused(404, "not-found");
    }

    @Test
    void aPreviewWritesNothing() {
        var trader = Trader.onTrial(browser);
        var before = trader.get("").text("sequence");
        var order = new HashMap<>(market("buy", "0.01"));
        order.put("stopLoss", "49000");
        var preview =
                trader.browser().post(trader.path() + "/orders/preview", order).expect(200);
        assertThat(preview.json()).containsEntry("accepted", true).containsKeys("fill", "tape", "sequence");
        assertThat(preview.text()).contains("\"ruleId\":\"overall\"").contains("roomAtStop");
        var refused = trader.browser()
                .post(trader.path() + "/orders/preview", market("buy", "50"))
                .expect(200);
        assertThat(refused.json()).containsEntry("accepted", false).containsKey("reason");
        assertThat(trader.get("").text("sequence")).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "quantity   | -1      | /quantity   | decimal",
                "quantity   | 0       | /quantity   | decimal",
                "quantity   | 1e5     | /quantity   | decimal",
                "quantity   | NaN     | /quantity   | decimal",
                "quantity   | 0.123456789 | /quantity   | decimal",
                "side       | long    | /side       | pattern",
                "type       | stop    | /type       | pattern",
                "limitPrice | 50000   | /limitPrice | not-for-type",
                "symbol     | BTC USD | /symbol     | symbol",
                "leverage   | 100     | /leverage   | unknown-field",
                "account    | x       | /account    | unknown-field"
            })
    void malformedOrdersAreNoDenials(String field, String value, String pointer, String code) {
        var trader = Trader.onTrial(browser);
        var order = new HashMap<>(market("buy", "0.01"));
        order.put(field, value);
        var refused = trader.order(order).refused(400, "invalid");
        assertThat(refused.text()).contains("\"pointer\":\"" + pointer + "\"").contains("\"code\":\"" + code + "\"");
    }

    @Test
    void anOrderWithoutKeyIsRefused() {
        var trader = Trader.onTrial(browser);
        trader.browser().post(trader.path() + "/orders", market("buy", "0.01")).refused(400, "idempotency-key-missing");
        trader.order("x".repeat(256), market("buy", "0.01")).refused(400, "idempotency-key-missing");
    }

    @Test
    void closeAllClosesEverything() {
        var trader = Trader.onTrial(browser);
        trader.order(market("buy", "0.01")).expect(201);
        trader.order(limit("buy", "0.01", "40000")).expect(201);
        trader.browser()
                .send("POST", trader.path() + "/close-all", null, Map.of("Idempotency-Key", "all"))
                .expect(200);
        assertThat(trader.get("/positions").items()).isEmpty();
        assertThat(trader.get("/orders?status=open").items()).isEmpty();
        assertThat(trader.status()).isEqualTo("active");
    }
}
