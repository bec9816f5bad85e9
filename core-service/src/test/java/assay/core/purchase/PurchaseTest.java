package assay.core.purchase;

import static assay.core.Trader.PATIENCE;
import static assay.core.Trader.market;
import static assay.core.purchase.Till.GOOD;
import static org.assertj.core.api.Assertions.assertThat;

import assay.core.Trader;
import assay.local.infra.Patience;
import assay.local.payment.StripeDeed;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Buying through the public surface, at a simulated Stripe that speaks its wire protocol. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PurchaseTest extends AtTheTill {
    @Test
    void aPaidPurchaseOpensItsAssessmentOnce() {
        var buying = till.buy();
        assertThat(buying.now().json())
                .containsEntry("status", "pending")
                .containsEntry("checkoutUrl", buying.url())
                .doesNotContainKey("assessmentId");
        var paid = stripe.pay(buying.url(), GOOD);
        assertThat(paid.statusCode()).isEqualTo(303);
        assertThat(paid.headers().firstValue("location")).contains("http://localhost:8080/purchases/" + buying.id());
        till.await(buying, "completed");
        assertThat(buying.now().json()).doesNotContainKeys("checkoutUrl", "failure", "refunded", "dispute");
        till.awaitAssessment(buying, "active");
        var assessments = buying.buyer().get("/api/v1/assessments").items();
        assertThat(assessments)
                .singleElement()
                .satisfies(each -> assertThat(each)
                        .containsEntry("origin", "purchase")
                        .containsEntry("id", buying.now().text("assessmentId")));
        assertThat(Patience.until(
                        PATIENCE,
                        () -> buying.buyer()
                                        .post(
                                                buying.assessment() + "/orders",
                                                UUID.randomUUID().toString(),
                                                market("buy", "0.001"))
                                        .status()
                                == 201))
                .isTrue();
        assertThat(buying.buyer().get("/api/v1/purchases").items())
                .extracting(each -> each.get("id"))
                .containsExactly(buying.id());
        till.nobody().trader().get("/api/v1/purchases/" + buying.id()).refused(404, "not-found");
    }

    @Test
    void theReceiptComesByMail() {
        var buying = till.buy();
        stripe.pay(buying.url(), GOOD);
        till.await(buying, "completed");
        assertThat(Patience.until(PATIENCE, () -> till.mails(buying).size() == 1))
                .isTrue();
        var mail = till.mails(buying).getFirst();
        assertThat(mail.getString("subject")).isEqualTo("Receipt: Starter 25K");
        assertThat(mail.getString("to")).startsWith("trader-").endsWith("@example.org");
        assertThat(mail.getString("text"))
                .contains(buying.id())
                .contains(buying.now().text("created").substring(0, 4));
    }

    @Test
    void theSameKeyIsTheSamePurchase() {
        var buyer = till.nobody().trader();
        var first = buyer.post("/api/v1/purchases", "key", till.starter()).expect(201);
        var again = buyer.post("/api/v1/purchases", "key", till.starter()).expect(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.headers().firstValue("idempotent-replayed")).contains("true");
        var other = Map.<String, Object>of("tierId", Trader.tierId(till.nobody(), "Standard 50K"));
        buyer.post("/api/v1/purchases", "key", other).refused(422, "idempotency-key-reused");
        buyer.post("/api/v1/purchases", till.starter()).refused(400, "idempotency-key-missing");
        buyer.post(
                        "/api/v1/purchases",
                        "new",
                        Map.of("tierId", UUID.randomUUID().toString()))
                .refused(404, "not-found");
        assertThat(till.nobody()
                        .trader()
                        .post("/api/v1/purchases", "key", till.starter())
                        .expect(201)
                        .text("id"))
                .as("a key is its owner's")
                .isNotEqualTo(first.text("id"));
    }

    @Test
    void aRejectedCardFailsAndAnotherOnePays() {
        var buying = till.buy();
        var rejected = stripe.pay(buying.url(), "4000 0000 0000 0002");
        assertThat(rejected.statusCode()).isEqualTo(402);
        assertThat(rejected.body()).contains("declined").contains("name=\"cardNumber\"");
        till.await(buying, "failed");
        assertThat(buying.now().json())
                .containsEntry("failure", "generic_decline")
                .containsEntry("checkoutUrl", buying.url());
        assertThat(stripe.pay(buying.url(), GOOD).statusCode()).isEqualTo(303);
        till.await(buying, "completed");
    }

    @Test
    void theBankIsAskedFirst() {
        var refused = till.buy();
        assertThat(stripe.pay(refused.url(), "4000002760003184").body()).contains("3-D Secure");
        assertThat(stripe.form(refused.url() + "/confirm", "confirmed=no").statusCode())
                .isEqualTo(402);
        till.await(refused, "failed");
        var confirmed = till.buy();
        stripe.pay(confirmed.url(), "4000 0027 6000 3184");
        till.deliver();
        assertThat(confirmed.status()).isEqualTo("pending");
        assertThat(stripe.form(confirmed.url() + "/confirm", "confirmed=yes").statusCode())
                .isEqualTo(303);
        till.await(confirmed, "completed");
    }

    @Test
    void anExpiredCheckoutCannotBePaid() {
        var buying = till.buy();
        stripe.act(buying.id(), StripeDeed.EXPIRE);
        till.await(buying, "failed");
        assertThat(buying.now().json()).containsEntry("failure", "expired").doesNotContainKey("checkoutUrl");
        assertThat(stripe.pay(buying.url(), GOOD).body()).contains("has ended");
        till.deliver();
        assertThat(buying.status()).isEqualTo("failed");
    }
}
