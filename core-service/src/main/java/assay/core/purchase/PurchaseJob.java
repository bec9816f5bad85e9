package assay.core.purchase;

import assay.core.purchase.Payments.Unreachable;
import assay.core.purchase.StripeEventStore.StripeEvent;
import assay.kit.sql.JdbcTransactions;
import assay.kit.work.Rounds;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works on the events that came in, and asks for pending purchases that nothing was heard of. What fails is tried again
 * later; doing the same twice, here or on another instance, does no harm.
 */
@Singleton
class PurchaseJob implements ApplicationEventListener<StartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(PurchaseJob.class);
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration LATEST = Duration.ofMinutes(5);
    private static final Duration KEPT = Duration.ofDays(60);
    private static final int AT_ONCE = 100;
    private static final int DOUBLINGS = 8;

    private final JdbcTransactions transactions;
    private final StripeEventStore events;
    private final PurchaseHandler purchases;
    private final StripeSettings settings;
    private final Rounds rounds = new Rounds("purchases", IDLE, this::round);
    private long lookedAt = System.nanoTime();

    PurchaseJob(
            JdbcTransactions transactions,
            StripeEventStore events,
            PurchaseHandler purchases,
            StripeSettings settings) {
        this.transactions = transactions;
        this.events = events;
        this.purchases = purchases;
        this.settings = settings;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        if (!settings.key().isBlank()) {
            rounds.start();
        }
    }

    /** Something came in. */
    void nudge() {
        rounds.nudge();
    }

    @PreDestroy
    void stop() {
        rounds.stop();
    }

    private void round() {
        while (rounds.areRunning() && inbox() == AT_ONCE) {
            // more may be due
        }
        lookForQuiet();
    }

    private int inbox() {
        var due = transactions.readCommitted(_ -> events.due(now(), AT_ONCE));
        due.forEach(this::handle);
        return due.size();
    }

    private void handle(StripeEvent event) {
        try {
            var purchase = purchase(event);
            if (purchase.isPresent()) {
                purchases.settle(purchase.get());
            } else {
                LOG.info("event {} {} is about no purchase of ours", event.id(), event.type());
            }
            done(event);
        } catch (Unreachable | RuntimeException failure) {
            LOG.warn("event {} {} waits: {}", event.id(), event.type(), failure.toString());
            var delay = IDLE.multipliedBy(1L << Math.min(DOUBLINGS, event.tries()));
            var due = now().plus(delay.compareTo(LATEST) < 0 ? delay : LATEST);
            transactions.readCommitted(_ -> {
                events.again(event.id(), due);
                return event;
            });
        }
    }

    private void done(StripeEvent event) {
        transactions.readCommitted(_ -> {
            events.done(event.id(), now());
            return event;
        });
    }

    /** Whose purchase an event tells to look at. */
    private Optional<UUID> purchase(StripeEvent event) throws Unreachable {
        if (event.type().startsWith("checkout.session.")) {
            return purchases.ofCheckout(event.object());
        }
        if (event.type().startsWith("payment_intent.")) {
            return purchases.ofPayment(event.object());
        }
        var payment = event.payment();
        return payment == null ? Optional.empty() : purchases.ofPayment(payment);
    }

    private void lookForQuiet() {
        if (System.nanoTime() - lookedAt < settings.quiet().toNanos() / 10) {
            return;
        }
        lookedAt = System.nanoTime();
        for (var id : purchases.quiet(AT_ONCE)) {
            try {
                purchases.settle(id);
            } catch (Unreachable failure) {
                LOG.warn("purchase {} waits: {}", id, failure.toString());
            }
        }
        transactions.readCommitted(_ -> events.forget(now().minus(KEPT)));
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
