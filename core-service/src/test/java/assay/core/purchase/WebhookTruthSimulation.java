package assay.core.purchase;

import static assay.core.Trader.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import assay.core.Browser;
import assay.core.Trader;
import assay.local.infra.Patience;
import assay.local.payment.StripeDeed;
import assay.local.payment.StripeEvent;
import assay.local.payment.StripeSignature;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Two thousand deliveries about two hundred purchases: shuffled, doubled, late, forged, stale, mangled, and with the
 * payments going on meanwhile. In the end what was opened is what was paid for.
 */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebhookTruthSimulation implements TestPropertyProvider {
    private static final long SEED = Long.getLong("assay.seed", 20261121);
    private static final int BUYERS = 5;
    private static final int PURCHASES_EACH = 40;
    private static final int DELIVERIES = 2_000;

    @Inject
    EmbeddedServer server;

    @Inject
    StripeEventStore inbox;

    @Inject
    assay.kit.sql.JdbcTransactions transactions;

    private final StripeDesk stripe = new StripeDesk();
    private final Random random = new Random(SEED);
    private final List<Buyer> buyers = new ArrayList<>();
    private final List<Bought> all = new ArrayList<>();
    private final Map<How, Integer> counts = new EnumMap<>(How.class);
    private final List<Long> micros = new ArrayList<>();

    private record Buyer(Browser browser, List<Bought> purchases) {}

    /** How a delivery comes. */
    private enum How {
        FIRST,
        AGAIN,
        FORGED,
        STALE,
        MANGLED
    }

    /** What will happen to a purchase at the provider, step by step, and what then has to stand. */
    private enum Fate {
        NEVER("pending", false),
        DECLINED("failed", false, "decline"),
        EXPIRED("failed", false, "expire"),
        PAID("completed", true, "pay"),
        PAID_AT_LAST("completed", true, "decline", "pay"),
        ASKED("completed", true, "ask", "confirm"),
        PARTLY_BACK("completed", true, "pay", "part"),
        BACK("refunded", true, "pay", "refund"),
        DISPUTED("completed", true, "pay", "dispute"),
        WON("completed", true, "pay", "dispute", "win"),
        LOST("completed", true, "pay", "dispute", "lose"),
        REPLAYED("pending", false, "replay");

        private final String status;
        private final boolean paid;
        private final String steps;

        Fate(String status, boolean paid, String... steps) {
            this.status = status;
            this.paid = paid;
            this.steps = String.join(" ", steps);
        }

        List<String> steps() {
            return steps.isEmpty() ? List.of() : List.of(steps.split(" ", -1));
        }

        boolean frozen() {
            return this == DISPUTED || this == LOST || this == BACK;
        }
    }

    /** A purchase, and what is still to happen to it. */
    private record Bought(String id, String url, Fate fate, Deque<String> steps) {}

    @Override
    public Map<String, String> getProperties() {
        return stripe.settings();
    }

    @BeforeAll
    void purchases() {
        var nobody = Browser.anonymous(server);
        Trader.awaitFirst(nobody);
        var tiers = List.of(Trader.tierId(nobody, "Starter 25K"), Trader.tierId(nobody, "Standard 50K"));
        for (var n = 0; n < BUYERS; n++) {
            var buyer = new Buyer(nobody.trader(), new ArrayList<>());
            buyers.add(buyer);
            for (var m = 0; m < PURCHASES_EACH; m++) {
                var begun = buyer.browser()
                        .post("/api/v1/purchases", "key-" + m, Map.of("tierId", tiers.get(random.nextInt(2))))
                        .expect(201);
                var fate = Fate.values()[random.nextInt(Fate.values().length)];
                var bought =
                        new Bought(begun.text("id"), begun.text("checkoutUrl"), fate, new ArrayDeque<>(fate.steps()));
                buyer.purchases().add(bought);
                all.add(bought);
            }
        }
    }

    @AfterAll
    void end() {
        stripe.close();
    }

    @Test
    void whatIsOpenedIsWhatWasPaid() {
        System.err.println("seed " + SEED);
        var open = new ArrayList<>(all);
        var delivered = new HashSet<String>();
        for (var n = 0; n < DELIVERIES; n++) {
            step(open);
            one(delivered);
        }
        while (!open.isEmpty()) {
            step(open);
        }
        for (var event : stripe.events) {
            if (delivered.add(event.id())) {
                deliver(How.FIRST, event, 200);
            }
        }
        assertThat(Patience.until(PATIENCE.multipliedBy(3), () -> waiting() == 0))
                .as("the inbox is worked through")
                .isTrue();
        assertThat(counts.values()).as(counts::toString).doesNotContain(0).hasSize(How.values().length);
        buyers.forEach(this::judge);
        micros.sort(Long::compare);
        System.err.println(counts + ", taken: p50 " + micros.get(micros.size() / 2) / 1_000 + " ms, p99 "
                + micros.get(micros.size() * 99 / 100) / 1_000 + " ms");
    }

    private long waiting() {
        return transactions.readCommitted(_ -> inbox.waiting());
    }

    /** The next thing that happens to one purchase. */
    private void step(List<Bought> open) {
        if (open.isEmpty()) {
            return;
        }
        var bought = open.get(random.nextInt(open.size()));
        var next = bought.steps.poll();
        if (next == null) {
            open.remove(bought);
        } else {
            happen(bought, next);
        }
    }

    private void happen(Bought bought, String what) {
        switch (what) {
            case "pay" -> stripe.pay(bought.url, "4242424242424242");
            case "decline" -> stripe.pay(bought.url, "4000000000000002");
            case "ask" -> stripe.pay(bought.url, "4000002760003184");
            case "confirm" -> stripe.form(bought.url + "/confirm", "confirmed=yes");
            case "expire" -> stripe.act(bought.id, StripeDeed.EXPIRE);
            case "refund" -> stripe.act(bought.id, StripeDeed.REFUND);
            case "part" -> stripe.refund(bought.id, 500);
            case "dispute" -> stripe.act(bought.id, StripeDeed.DISPUTE);
            case "win" -> stripe.act(bought.id, StripeDeed.WIN);
            case "lose" -> stripe.act(bought.id, StripeDeed.LOSE);
            default -> replay(bought);
        }
    }

    /** A session of one dollar is paid, and says that it was for this purchase. */
    private void replay(Bought bought) {
        var forged = stripe.call(
                "/v1/checkout/sessions",
                "mode=payment&success_url=x&line_items[0][quantity]=1&line_items[0][price_data][currency]=usd"
                        + "&line_items[0][price_data][unit_amount]=100"
                        + "&line_items[0][price_data][product_data][name]=x&client_reference_id=" + bought.id);
        stripe.pay(new io.vertx.core.json.JsonObject(forged.body()).getString("url"), "4242424242424242");
    }

    private void one(Set<String> delivered) {
        if (stripe.events.isEmpty()) {
            return;
        }
        var event = stripe.events.get(random.nextInt(stripe.events.size()));
        switch (random.nextInt(10)) {
            case 0 -> forged(event);
            case 1 -> stale(event);
            case 2 -> mangled(event);
            default -> deliver(delivered.add(event.id()) ? How.FIRST : How.AGAIN, event, 200);
        }
    }

    private void deliver(How how, StripeEvent event, int expected) {
        var began = System.nanoTime();
        deliver(how, event.body(), StripeSignature.header(event.body(), StripeDesk.SECRET, Instant.now()), expected);
        micros.add((System.nanoTime() - began) / 1_000);
    }

    private void deliver(How how, String body, String signature, int expected) {
        counts.merge(how, 1, Integer::sum);
        assertThat(StripeDesk.deliver(server.getURI(), body, signature))
                .as(how + " " + body)
                .isEqualTo(expected);
    }

    /** Says of a random purchase that it is paid, in all the ways that need no secret. */
    private void forged(StripeEvent event) {
        var body = event.body()
                .replace(event.id(), "evt_" + UUID.randomUUID())
                .replace("payment_intent.payment_failed", "checkout.session.completed");
        var secret = random.nextBoolean() ? "whsec_guessed" : StripeDesk.KEY;
        deliver(How.FORGED, body, StripeSignature.header(body, secret, Instant.now()), 400);
    }

    private void stale(StripeEvent event) {
        var then = Instant.now().minusSeconds(301 + random.nextInt(100_000));
        deliver(How.STALE, event.body(), StripeSignature.header(event.body(), StripeDesk.SECRET, then), 400);
    }

    /** A good signature over another spelling of the same, or over half of it. */
    private void mangled(StripeEvent event) {
        var good = StripeSignature.header(event.body(), StripeDesk.SECRET, Instant.now());
        var body = random.nextBoolean()
                ? event.body().replace("\":", "\": ")
                : event.body().substring(0, event.body().length() / 2);
        deliver(How.MANGLED, body, good, 400);
    }

    private void judge(Buyer buyer) {
        var answers = new HashMap<String, Map<String, Object>>();
        buyer.browser()
                .get("/api/v1/purchases")
                .items()
                .forEach(each -> answers.put(String.valueOf(each.get("id")), each));
        var granted = new HashMap<String, Fate>();
        for (var bought : buyer.purchases()) {
            var now = Objects.requireNonNull(answers.get(bought.id), bought.id);
            assertThat(now).as(bought.id).containsEntry("status", bought.fate.status);
            var assessment = now.get("assessmentId");
            if (!bought.fate.paid) {
                assertThat(assessment).as(bought.fate + " opens nothing").isNull();
            } else if (bought.fate != Fate.BACK) {
                assertThat(assessment).as(bought.fate + " is opened").isNotNull();
            }
            if (assessment != null) {
                assertThat(granted.put(String.valueOf(assessment), bought.fate)).isNull();
            }
        }
        var assessments = buyer.browser().get("/api/v1/assessments").items();
        assertThat(assessments)
                .extracting(each -> each.get("id"))
                .containsExactlyInAnyOrderElementsOf(granted.keySet());
        assertThat(Patience.until(
                        PATIENCE,
                        () -> buyer.browser().get("/api/v1/assessments").items().stream()
                                .allMatch(each -> Objects.equals(each.get("status"), expected(granted, each)))))
                .as("frozen are those that are disputed, lost or went back")
                .isTrue();
    }

    private static String expected(Map<String, Fate> granted, Map<String, Object> assessment) {
        var fate = Objects.requireNonNull(granted.get(String.valueOf(assessment.get("id"))));
        return fate.frozen() ? "frozen" : "active";
    }
}
