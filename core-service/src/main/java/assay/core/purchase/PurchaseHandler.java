package assay.core.purchase;

import assay.contracts.line.Sha256;
import assay.core.assessment.EntitlementHandler;
import assay.core.identity.IdentityHandler;
import assay.core.purchase.Payments.Unreachable;
import assay.core.tier.TierHandler;
import assay.core.tier.TierOffer;
import assay.kit.problem.Problem;
import assay.kit.sql.JdbcTransactions;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Begins purchases, and does what follows from how their payments stand. */
@Singleton
class PurchaseHandler {
    private static final Logger LOG = LoggerFactory.getLogger(PurchaseHandler.class);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration ASKED_FOR = Duration.ofDays(2);
    private static final Duration SOON = Duration.ofSeconds(2);
    /** Units of 10⁻⁸ in a cent. */
    private static final long CENT = 1_000_000;

    private static final long CENTS_LEAST = 50;

    private final Rooms rooms;
    private final TierHandler tiers;
    private final Payments payments;
    private final PurchaseNewsHandler news;

    PurchaseHandler(Rooms rooms, TierHandler tiers, Payments payments, PurchaseNewsHandler news) {
        this.rooms = rooms;
        this.tiers = tiers;
        this.payments = payments;
        this.news = news;
    }

    /** Where it is written, and how many may be begun. */
    @Singleton
    record Rooms(
            JdbcTransactions transactions,
            PurchaseStore store,
            EntitlementHandler entitlements,
            IdentityHandler people,
            StripeSettings settings) {}

    /** A purchase, and whether it was begun before with the same key. */
    record Begun(PurchaseRow purchase, boolean replayed) {}

    /** Begins a purchase of a tier as it is sold now; the same key again is the same purchase. */
    Begun begin(UUID owner, UUID tier, String key) {
        if (rooms.settings().key().isBlank()) {
            throw Problem.unavailable("payments-off", "Nothing can be paid for here.", DAY);
        }
        var hash = Sha256.hex(key.getBytes(StandardCharsets.UTF_8));
        var known = transaction(_ -> rooms.store().findByOwnerAndKeyHash(owner, hash));
        if (known.isPresent() && !known.get().tier().equals(tier)) {
            throw Problem.unprocessable("idempotency-key-reused", "This key was used before for another request.");
        }
        var purchase = known.orElseGet(() -> saved(owner, hash, tier));
        return new Begun(purchase.checkout() == null ? withCheckout(purchase) : purchase, known.isPresent());
    }

    private PurchaseRow saved(UUID owner, String hash, UUID tier) {
        var offer = tiers.offer(tier).orElseThrow(() -> Problem.notFound("This tier"));
        if (offer.price().units() < CENTS_LEAST * CENT || offer.price().units() % CENT != 0) {
            throw Problem.unprocessable("not-for-sale", "This tier is not sold; a trial of it is free.");
        }
        return rooms.transactions().serializable(_ -> {
            var same = rooms.store().findByOwnerAndKeyHash(owner, hash);
            if (same.isPresent()) {
                return same.get();
            }
            if (rooms.store().had(owner, now().minus(DAY)) >= rooms.settings().perDay()) {
                throw Problem.tooMany("too-many-purchases", "No more purchases today.", DAY);
            }
            return rooms.store().save(row(owner, hash, offer));
        });
    }

    private static PurchaseRow row(UUID owner, String hash, TierOffer offer) {
        var now = now();
        return new PurchaseRow(
                UUID.randomUUID(),
                owner,
                hash,
                offer.id(),
                offer.name(),
                offer.version(),
                offer.packHash(),
                offer.price().units() / CENT,
                offer.currency(),
                Status.PENDING.word(),
                null,
                0,
                Dispute.NONE.word(),
                null,
                null,
                null,
                null,
                0,
                now,
                now);
    }

    private PurchaseRow withCheckout(PurchaseRow purchase) {
        try {
            var checkout = payments.open(purchase);
            return transaction(_ -> {
                var _ = rooms.store().begin(purchase.id(), checkout.id(), checkout.url());
                return rooms.store().findById(purchase.id()).orElseThrow();
            });
        } catch (Unreachable failure) {
            LOG.warn("no checkout for purchase {}: {}", purchase.id(), failure.getMessage());
            throw Problem.unavailable(
                    "payments-unreachable", "Send the same request with the same key again in a moment.", SOON);
        }
    }

    PurchaseRow find(UUID id, UUID owner) {
        return transaction(_ -> rooms.store().ofOwner(id, owner)).orElseThrow(() -> Problem.notFound("This purchase"));
    }

    List<PurchaseRow> page(UUID owner, Instant before, UUID id, int max) {
        return transaction(_ -> rooms.store().page(owner, before, id, max));
    }

    /**
     * Looks how a purchase's payment stands and does what follows, once. What the provider says is asked for after the
     * row was read, and the row changes only if nobody changed it meanwhile: older news never overwrite newer.
     */
    void settle(UUID id) throws Unreachable {
        boolean settled = false;
        while (!settled) {
            var purchase = transaction(_ -> rooms.store().findById(id)).orElse(null);
            if (purchase == null || purchase.checkout() == null) {
                return;
            }
            var truth = payments.look(purchase.checkout()).orElse(null);
            settled = truth == null || settled(purchase, truth);
        }
    }

    private boolean settled(PurchaseRow purchase, Payment truth) {
        var terms = new PaymentOutcome.Terms(
                purchase.id().toString(),
                Objects.requireNonNull(purchase.checkout()),
                purchase.cents(),
                purchase.currency());
        var outcome = PaymentOutcome.of(terms, purchase.standing(), truth);
        if (outcome.after().equals(purchase.standing()) && outcome.effects().isEmpty()) {
            return true;
        }
        var seen = new Seen(purchase, rooms.people().shardOf(purchase.owner()), truth, outcome);
        boolean changed = rooms.transactions().serializable(connection -> changed(connection, seen));
        if (changed) {
            news.committed();
        }
        return changed;
    }

    /** A purchase as it was read, how its payment stood after that, and what follows. */
    private record Seen(PurchaseRow purchase, int shard, Payment truth, PaymentOutcome outcome) {}

    private boolean changed(Connection connection, Seen seen) throws SQLException {
        var purchase = seen.purchase();
        var outcome = seen.outcome();
        var intent = seen.truth().intent();
        var assessment =
                outcome.after().granted() && purchase.assessment() == null ? UUID.randomUUID() : purchase.assessment();
        var after = outcome.after();
        var rows = rooms.store()
                .settle(
                        purchase.id(),
                        purchase.version(),
                        after.status().word(),
                        after.failure(),
                        after.refunded(),
                        after.dispute().word(),
                        intent == null ? purchase.payment() : intent,
                        assessment,
                        now());
        if (rows == 0) {
            return false;
        }
        for (var effect : outcome.effects()) {
            done(connection, new Granted(purchase, seen.shard(), assessment), effect);
        }
        return true;
    }

    /** A purchase and the assessment that it opened. */
    private record Granted(
            PurchaseRow purchase, int shard, @Nullable UUID assessment) {
        UUID opened() {
            return Objects.requireNonNull(assessment);
        }

        /** Names one occasion of this purchase, so that its command is the same whenever it is given again. */
        String occasion(String what) {
            return purchase.id() + "/" + what + "/" + purchase.version();
        }
    }

    private void done(Connection connection, Granted granted, Effect effect) throws SQLException {
        var purchase = granted.purchase();
        switch (effect) {
            case Effect.Grant _ -> {
                rooms.entitlements().open(connection, bought(granted));
                news.completed(connection, purchase);
            }
            case Effect.Hold(var code) ->
                rooms.entitlements().hold(connection, granted.opened(), code, granted.occasion("hold"));
            case Effect.Release _ ->
                rooms.entitlements().release(connection, granted.opened(), granted.occasion("release"));
            case Effect.SayFailed(var code) -> news.failed(connection, purchase, code);
            case Effect.SayRefunded(var more) -> news.refunded(connection, purchase, more);
            case Effect.SayDisputed(var code) -> news.disputed(connection, purchase, code);
            case Effect.Alarm(var code) ->
                LOG.error("purchase {} was paid and is not granted: {}", purchase.id(), code);
        }
    }

    private static EntitlementHandler.Bought bought(Granted granted) {
        var purchase = granted.purchase();
        return new EntitlementHandler.Bought(
                granted.opened(),
                purchase.owner(),
                granted.shard(),
                purchase.tier(),
                purchase.tierName(),
                purchase.tierVersion(),
                purchase.pack());
    }

    /** The purchase of a checkout: ours, or the one that the provider names when ours was not written down. */
    Optional<UUID> ofCheckout(String checkout) throws Unreachable {
        var known = transaction(_ -> rooms.store().findByCheckout(checkout)).map(PurchaseRow::id);
        return known.isPresent() ? known : payments.look(checkout).flatMap(this::unwritten);
    }

    private Optional<UUID> unwritten(Payment payment) {
        var id = id(payment.reference());
        id.ifPresent(each -> transaction(_ -> rooms.store().begin(each, payment.checkout(), null)));
        return id;
    }

    Optional<UUID> ofPayment(String intent) throws Unreachable {
        var known = transaction(_ -> rooms.store().idOfPayment(intent));
        return known.isPresent() ? known : payments.purchaseOf(intent).flatMap(PurchaseHandler::id);
    }

    private static Optional<UUID> id(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(UUID::fromString);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Purchases that may still be paid and that nothing was heard of for a while; named once in each such while. */
    List<UUID> quiet(int max) {
        var now = now();
        return transaction(_ -> {
            var quiet = rooms.store().quiet(now.minus(rooms.settings().quiet()), now.minus(ASKED_FOR), max);
            quiet.forEach(each -> rooms.store().touch(each, now));
            return quiet;
        });
    }

    private <T extends @Nullable Object> T transaction(JdbcTransactions.Work<T> work) {
        return rooms.transactions().readCommitted(work);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
