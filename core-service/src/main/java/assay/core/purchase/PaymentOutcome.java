package assay.core.purchase;

import assay.core.purchase.Payment.Progress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows for a purchase from how its payment stands now: where the purchase stands after it, and what has to be
 * done. It depends on nothing else, so it does not matter which events came, how often and in what order.
 */
record PaymentOutcome(Standing after, List<Effect> effects) {
    private static final String EXPIRED = "expired";

    PaymentOutcome {
        effects = List.copyOf(effects);
    }

    /**
     * What was agreed.
     *
     * @param cents the price in the currency's smallest unit
     * @param currency ISO 4217, in either case
     */
    record Terms(String purchase, String checkout, long cents, String currency) {}

    static PaymentOutcome of(Terms terms, Standing before, Payment truth) {
        var misfit = misfit(terms, truth);
        if (misfit != null) {
            return misfit.equals(before.failure()) || truth.progress() != Progress.PAID
                    ? new PaymentOutcome(before, List.of())
                    : new PaymentOutcome(failed(before, misfit), List.of(new Effect.Alarm(misfit)));
        }
        var after = switch (truth.progress()) {
            case PAID -> paid(terms, before, truth);
            case OPEN, PROCESSING -> unpaid(before, truth.failure());
            case EXPIRED -> unpaid(before, EXPIRED);
        };
        return new PaymentOutcome(after, effects(before, after, truth));
    }

    /** Why a payment is not one for this purchase; nothing when it fits to the cent. */
    private static @Nullable String misfit(Terms terms, Payment truth) {
        if (!terms.checkout().equals(truth.checkout()) || !terms.purchase().equals(truth.reference())) {
            return "otherPurchase";
        }
        if (!terms.currency().equalsIgnoreCase(truth.currency())) {
            return "otherCurrency";
        }
        boolean whole = truth.amount() == terms.cents()
                && (truth.progress() != Progress.PAID || truth.received() == terms.cents());
        return whole ? null : "otherAmount";
    }

    private static Standing failed(Standing before, String why) {
        return before.granted() ? before : new Standing(Status.FAILED, why, before.refunded(), before.dispute(), false);
    }

    /** What was paid once does not become unpaid, whatever is said. */
    private static Standing unpaid(Standing before, @Nullable String failure) {
        if (before.status() == Status.COMPLETED || before.status() == Status.REFUNDED) {
            return before;
        }
        return new Standing(
                failure == null ? Status.PENDING : Status.FAILED, failure, before.refunded(), before.dispute(), false);
    }

    /** A payment that went back whole before anybody looked opens nothing. */
    private static Standing paid(Terms terms, Standing before, Payment truth) {
        var refunded = Math.max(before.refunded(), truth.refunded());
        boolean back = refunded >= terms.cents();
        return new Standing(
                back ? Status.REFUNDED : Status.COMPLETED, null, refunded, truth.dispute(), before.granted() || !back);
    }

    private static List<Effect> effects(Standing before, Standing after, Payment truth) {
        var effects = new ArrayList<Effect>();
        if (after.granted() && !before.granted()) {
            effects.add(new Effect.Grant());
        }
        if (after.failure() != null && !after.failure().equals(before.failure())) {
            effects.add(new Effect.SayFailed(after.failure()));
        }
        if (after.refunded() > before.refunded()) {
            effects.add(new Effect.SayRefunded(after.refunded() - before.refunded()));
        }
        if (after.dispute() != Dispute.NONE && before.dispute() == Dispute.NONE) {
            effects.add(new Effect.SayDisputed(truth.reason() == null ? "general" : truth.reason()));
        }
        if (after.granted() && after.held() && !before.held()) {
            effects.add(new Effect.Hold(after.status() == Status.REFUNDED ? "refunded" : "disputed"));
        }
        if (before.granted() && before.held() && !after.held()) {
            effects.add(new Effect.Release());
        }
        return effects;
    }
}
