package assay.core.purchase;

import static assay.core.Trader.PATIENCE;
import static assay.core.Trader.market;
import static org.assertj.core.api.Assertions.assertThat;

import assay.core.Trader;
import assay.local.infra.Patience;
import assay.local.payment.StripeDeed;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What happens to an assessment when the payment for it is disputed or goes back. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Property(name = "assay.demo.admin-email", value = "till@example.org")
@Property(name = "assay.demo.admin-password", value = "generated-0c1d77")
class DisputeTest extends AtTheTill {
    @Test
    void aDisputeFreezesAndAWonOneThaws() {
        var buying = till.bought();
        stripe.act(buying.id(), StripeDeed.DISPUTE);
        till.awaitAssessment(buying, "frozen");
        assertThat(buying.now().json()).containsEntry("dispute", "open").containsEntry("status", "completed");
        stripe.act(buying.id(), StripeDeed.WIN);
        till.awaitAssessment(buying, "active");
        stripe.act(buying.id(), StripeDeed.DISPUTE);
        till.awaitAssessment(buying, "frozen");
        stripe.act(buying.id(), StripeDeed.LOSE);
        till.deliver();
        assertThat(Patience.until(PATIENCE, () -> buying.now().text("dispute").equals("lost")))
                .isTrue();
        assertThat(buying.buyer().get(buying.assessment()).text("status")).isEqualTo("frozen");
    }

    @Test
    void aFreezeOfTheFirmsPeopleOutlivesADispute() {
        var buying = till.bought();
        var admin = till.nobody().signedIn("till@example.org", "generated-0c1d77");
        admin.post(
                        buying.assessment().replace("/assessments", "/admin/assessments") + "/freeze",
                        Map.of("code", "underReview"))
                .expect(200);
        stripe.act(buying.id(), StripeDeed.DISPUTE);
        till.deliver();
        assertThat(Patience.until(PATIENCE, () -> buying.now().text("dispute").equals("open")))
                .isTrue();
        stripe.act(buying.id(), StripeDeed.WIN);
        till.deliver();
        assertThat(Patience.until(PATIENCE, () -> buying.now().text("dispute").equals("won")))
                .isTrue();
        var order = new Trader(buying.buyer(), buying.assessment()).order(market("buy", "0.001"));
        assertThat(order.expect(201).text("reason")).contains("frozen");
    }

    @Test
    void aRefundIsToldAndAWholeOneFreezes() {
        var buying = till.bought();
        stripe.refund(buying.id(), 1_000);
        till.deliver();
        assertThat(Patience.until(PATIENCE, () -> buying.now().text("refunded").equals("10")))
                .isTrue();
        assertThat(buying.status()).isEqualTo("completed");
        stripe.act(buying.id(), StripeDeed.REFUND);
        till.await(buying, "refunded");
        till.awaitAssessment(buying, "frozen");
        assertThat(Patience.until(PATIENCE, () -> till.mails(buying).size() == 3))
                .isTrue();
    }
}
