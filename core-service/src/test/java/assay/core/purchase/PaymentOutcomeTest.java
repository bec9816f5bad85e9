package assay.core.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.purchase.Payment.Progress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PaymentOutcomeTest {
    private static final PaymentOutcome.Terms TERMS = new PaymentOutcome.Terms("purchase", "checkout", 9_900, "USD");

    private static Payment payment(Progress progress, @Nullable String failure, long refunded, Dispute dispute) {
        var received = progress == Progress.PAID ? 9_900 : 0;
        var reason = dispute == Dispute.NONE ? null : "fraudulent";
        return new Payment(
                "checkout", "purchase", "intent", progress, 9_900, received, "usd", failure, refunded, dispute, reason);
    }

    /** Written as {@code status/refunded/dispute}, with a plus once the assessment was opened. */
    private static Standing standing(String text) {
        var parts = text.replace("+", "").split("/", -1);
        return new Standing(
                Status.of(parts[0]),
                parts[0].equals("failed") ? "generic_decline" : null,
                Long.parseLong(parts[1]),
                Dispute.of(parts[2]),
                text.endsWith("+"));
    }

    private static String text(Standing standing) {
        return standing.status().word() + "/" + standing.refunded() + "/"
                + standing.dispute().word() + (standing.granted() ? "+" : "");
    }

    private static String names(List<Effect> effects) {
        return String.join(
                " ",
                effects.stream()
                        .map(effect -> switch (effect) {
                            case Effect.Grant _ -> "grant";
                            case Effect.Hold(var code) -> "hold:" + code;
                            case Effect.Release _ -> "release";
                            case Effect.SayFailed(var code) -> "failed:" + code;
                            case Effect.SayRefunded(var more) -> "refunded:" + more;
                            case Effect.SayDisputed(var code) -> "disputed:" + code;
                            case Effect.Alarm(var code) -> "alarm:" + code;
                        })
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // before | progress | failure | refunded | dispute | after | effects
                "pending/0/none | OPEN | - | 0 | NONE | pending/0/none | ''",
                "pending/0/none | OPEN | generic_decline | 0 | NONE | failed/0/none | failed:generic_decline",
                "pending/0/none | PROCESSING | - | 0 | NONE | pending/0/none | ''",
                "pending/0/none | EXPIRED | - | 0 | NONE | failed/0/none | failed:expired",
                "failed/0/none | OPEN | generic_decline | 0 | NONE | failed/0/none | ''",
                "failed/0/none | OPEN | - | 0 | NONE | pending/0/none | ''",
                "failed/0/none | OPEN | expired_card | 0 | NONE | failed/0/none | failed:expired_card",
                "completed/0/none+ | OPEN | - | 0 | NONE | completed/0/none+ | ''",
                "completed/0/none+ | EXPIRED | - | 0 | NONE | completed/0/none+ | ''"
            })
    void whatFollowsWhileItIsNotPaid(ArgumentsAccessor row) {
        follows(row);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // before | progress | failure | refunded | dispute | after | effects
                "pending/0/none | PAID | - | 0 | NONE | completed/0/none+ | grant",
                "pending/0/none | PAID | - | 100 | NONE | completed/100/none+ | grant refunded:100",
                "pending/0/none | PAID | - | 9900 | NONE | refunded/9900/none | refunded:9900",
                "pending/0/none | PAID | - | 0 | OPEN | completed/0/open+ | grant disputed:fraudulent hold:disputed",
                "pending/0/none | PAID | - | 0 | WON | completed/0/won+ | grant disputed:fraudulent",
                "pending/0/none | PAID | - | 0 | LOST | completed/0/lost+ | grant disputed:fraudulent hold:disputed",
                "failed/0/none | PAID | - | 0 | NONE | completed/0/none+ | grant",
                "completed/0/none+ | PAID | - | 0 | NONE | completed/0/none+ | ''",
                "completed/0/none+ | PAID | - | 0 | OPEN | completed/0/open+ | disputed:fraudulent hold:disputed",
                "completed/0/open+ | PAID | - | 0 | OPEN | completed/0/open+ | ''",
                "completed/0/open+ | PAID | - | 0 | WON | completed/0/won+ | release",
                "completed/0/open+ | PAID | - | 0 | LOST | completed/0/lost+ | ''",
                "completed/0/lost+ | PAID | - | 0 | LOST | completed/0/lost+ | ''",
                "completed/0/none+ | PAID | - | 100 | NONE | completed/100/none+ | refunded:100",
                "completed/100/none+ | PAID | - | 9900 | NONE | refunded/9900/none+ | refunded:9800 hold:refunded",
                "completed/100/none+ | PAID | - | 50 | NONE | completed/100/none+ | ''",
                "completed/0/open+ | PAID | - | 9900 | WON | refunded/9900/won+ | refunded:9900",
                "refunded/9900/none | PAID | - | 9900 | NONE | refunded/9900/none | ''",
                "refunded/9900/none+ | PAID | - | 0 | NONE | refunded/9900/none+ | ''"
            })
    void whatFollowsOnceItIsPaid(ArgumentsAccessor row) {
        follows(row);
    }

    private static void follows(ArgumentsAccessor row) {
        var truth = payment(row.get(1, Progress.class), row.getString(2), row.getLong(3), row.get(4, Dispute.class));
        var outcome = PaymentOutcome.of(TERMS, standing(row.getString(0)), truth);
        assertThat(text(outcome.after())).isEqualTo(row.getString(5));
        assertThat(names(outcome.effects())).isEqualTo(row.getString(6));
    }

    /** What was paid for one purchase opens no other, and what was paid short opens nothing. */
    @ParameterizedTest
    @CsvSource({
        "other,    purchase, 9900, 9900, usd, otherPurchase",
        "checkout, other,    9900, 9900, usd, otherPurchase",
        "checkout, ,         9900, 9900, usd, otherPurchase",
        "checkout, purchase, 9899, 9899, usd, otherAmount",
        "checkout, purchase, 9901, 9901, usd, otherAmount",
        "checkout, purchase, 9900, 9899, usd, otherAmount",
        "checkout, purchase, 9900, 0,    usd, otherAmount",
        "checkout, purchase, 99,   99,   usd, otherAmount",
        "checkout, purchase, 9900, 9900, eur, otherCurrency",
        "checkout, purchase, 9900, 9900, '',  otherCurrency"
    })
    void aPaymentThatDoesNotFitToTheCentGrantsNothing(ArgumentsAccessor row) {
        var truth = new Payment(
                row.getString(0),
                row.getString(1),
                "intent",
                Progress.PAID,
                row.getLong(2),
                row.getLong(3),
                row.getString(4),
                null,
                0,
                Dispute.NONE,
                null);
        var code = row.getString(5);
        var outcome = PaymentOutcome.of(TERMS, Standing.NEW, truth);
        assertThat(outcome.after().granted()).isFalse();
        assertThat(names(outcome.effects())).isEqualTo("alarm:" + code);
        assertThat(PaymentOutcome.of(TERMS, outcome.after(), truth).effects())
                .as("people are called once")
                .isEmpty();
    }

    /** Over every pair of things that can be seen one after the other. */
    @ParameterizedTest
    @EnumSource(Progress.class)
    void nothingIsGrantedTwiceOrTakenBackUnsaid(Progress second) {
        for (var first : Progress.values()) {
            for (var dispute : Dispute.values()) {
                for (var refunded : new long[] {0, 100, 9_900}) {
                    var one = PaymentOutcome.of(TERMS, Standing.NEW, payment(first, null, 0, Dispute.NONE));
                    var two = PaymentOutcome.of(TERMS, one.after(), payment(second, null, refunded, dispute));
                    var again = PaymentOutcome.of(TERMS, two.after(), payment(second, null, refunded, dispute));
                    var effects = new java.util.ArrayList<>(one.effects());
                    effects.addAll(two.effects());
                    assertThat(effects.stream().filter(Effect.Grant.class::isInstance))
                            .hasSizeLessThan(2);
                    assertThat(again.after()).isEqualTo(two.after());
                    assertThat(again.effects()).isEmpty();
                    var holds = effects.stream()
                            .filter(Effect.Hold.class::isInstance)
                            .count();
                    var releases = effects.stream()
                            .filter(Effect.Release.class::isInstance)
                            .count();
                    assertThat(holds - releases)
                            .as(first + " then " + second + " " + dispute + " " + refunded)
                            .isEqualTo(two.after().granted() && two.after().held() ? 1 : 0);
                }
            }
        }
    }
}
