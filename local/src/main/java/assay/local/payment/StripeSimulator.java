package assay.local.payment;

import assay.local.infra.Folders;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The account at Stripe: every checkout and what became of it, kept in a folder between runs. Thread-safe. */
public final class StripeSimulator {
    private final Path folder;
    private final Clock clock;
    private final Consumer<StripeEvent> events;
    private final Map<String, StripeCheckout> checkouts = new LinkedHashMap<>();
    private final Map<String, Once> answered = new LinkedHashMap<>();

    /** An answer that was given under an idempotency key. */
    private record Once(String request, String checkout) {}

    /**
     * An account with what its folder holds.
     *
     * @param folder for a file a checkout
     * @param events hears everything that happens, in order; quick, and without calling back
     */
    public StripeSimulator(Path folder, Clock clock, Consumer<StripeEvent> events) {
        this.folder = folder;
        this.clock = clock;
        this.events = events;
        read();
    }

    private void read() {
        try {
            Files.createDirectories(folder);
            try (var files = Files.list(folder)) {
                files.map(StripeSimulator::read)
                        .sorted(Comparator.comparingLong(StripeCheckout::created))
                        .forEach(each -> checkouts.put(each.id(), each));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StripeCheckout read(Path file) {
        try {
            return StripeCheckout.kept(new JsonObject(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep(StripeCheckout checkout) {
        try {
            Folders.writeSecret(folder.resolve(checkout.id()), checkout.whole().encode());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps how a checkout stands, then tells what happened to it. */
    private void happened(StripeCheckout checkout, String type, JsonObject object) {
        keep(checkout);
        events.accept(StripeEvent.of(type, object, clock.instant()));
    }

    /** What a request to open a checkout came to, and whether it came to it before. */
    record Opened(JsonObject session, boolean replayed) {}

    /** The same idempotency key with the same fields is the same checkout. */
    synchronized Opened open(StripeForm form, @Nullable String key, String address) {
        var once = key == null ? null : answered.get(key);
        if (once != null) {
            if (!once.request().equals(form.canonical())) {
                throw StripeFault.keyReused();
            }
            return new Opened(checkout(once.checkout()).session(false), true);
        }
        var checkout = StripeCheckout.asked(form, address, clock.instant());
        checkouts.put(checkout.id(), checkout);
        keep(checkout);
        if (key != null) {
            answered.put(key, new Once(form.canonical(), checkout.id()));
        }
        return new Opened(checkout.session(false), false);
    }

    private StripeCheckout checkout(String id) {
        return Optional.ofNullable(checkouts.get(id))
                .orElseThrow(() -> StripeFault.missing("checkout.session: '" + id + "'"));
    }

    private StripeCheckout ofIntent(String id) {
        return checkouts.values().stream()
                .filter(each -> each.isOfIntent(id))
                .findFirst()
                .orElseThrow(() -> StripeFault.missing("payment_intent: '" + id + "'"));
    }

    synchronized JsonObject session(String id, boolean expanded) {
        return checkout(id).session(expanded);
    }

    synchronized JsonObject intent(String id) {
        return ofIntent(id).intent(false);
    }

    synchronized List<JsonObject> disputes(String intent) {
        return ofIntent(intent).disputes();
    }

    /** How a checkout looks to whoever pays. */
    record Shown(
            String product,
            long amount,
            String currency,
            StripeStage stage,
            String success,
            @Nullable String cancel) {}

    synchronized Shown shown(String id) {
        var checkout = checkout(id);
        return new Shown(
                checkout.product(),
                checkout.amount(),
                checkout.currency(),
                stage(checkout),
                checkout.successUrl(),
                checkout.cancelUrl());
    }

    private static StripeStage stage(StripeCheckout checkout) {
        if (checkout.isPaid()) {
            return StripeStage.PAID;
        }
        if (!checkout.isOpen()) {
            return StripeStage.EXPIRED;
        }
        return checkout.wantsConfirmation() ? StripeStage.CONFIRM : StripeStage.OPEN;
    }

    /** Somebody hands in a card; what is not a test card is declined. */
    public synchronized StripeStage pay(String id, StripeCard card) {
        var checkout = checkout(id);
        if (stage(checkout) != StripeStage.OPEN && stage(checkout) != StripeStage.CONFIRM) {
            return stage(checkout);
        }
        return switch (card) {
            case PAYS -> succeed(checkout);
            case ASKS -> {
                checkout.attempt("requires_action", null);
                happened(checkout, "payment_intent.requires_action", checkout.intent(false));
                yield StripeStage.CONFIRM;
            }
            case DECLINES, LACKS_FUNDS, EXPIRED, UNKNOWN -> decline(checkout, card.decline());
        };
    }

    /** The buyer confirms at the bank, or does not. */
    public synchronized StripeStage confirm(String id, boolean confirmed) {
        var checkout = checkout(id);
        if (stage(checkout) != StripeStage.CONFIRM) {
            return stage(checkout);
        }
        return confirmed ? succeed(checkout) : decline(checkout, "authentication_required");
    }

    private StripeStage succeed(StripeCheckout checkout) {
        checkout.attempt("succeeded", null);
        happened(checkout, "payment_intent.succeeded", checkout.intent(false));
        happened(checkout, "charge.succeeded", checkout.charge());
        happened(checkout, "checkout.session.completed", checkout.session(false));
        return StripeStage.PAID;
    }

    private StripeStage decline(StripeCheckout checkout, String code) {
        checkout.attempt("requires_payment_method", code);
        happened(checkout, "payment_intent.payment_failed", checkout.intent(false));
        return StripeStage.DECLINED;
    }

    /** Ends checkouts whose time is over. */
    synchronized void expireDue() {
        checkouts.values().stream()
                .filter(each -> each.isDue(clock.instant()))
                .toList()
                .forEach(this::expire);
    }

    private void expire(StripeCheckout checkout) {
        checkout.expire();
        happened(checkout, "checkout.session.expired", checkout.session(false));
    }

    /**
     * What the firm or the buyer's bank does to a checkout, named by its id or by the purchase it is for.
     *
     * @throws StripeFault when it cannot be done as things stand
     */
    public synchronized JsonObject act(String named, StripeDeed deed, @Nullable Long amount) {
        var checkout = checkouts.values().stream()
                .filter(each -> each.id().equals(named) || named.equals(each.reference()))
                .findFirst()
                .orElseThrow(() -> StripeFault.missing("checkout.session: '" + named + "'"));
        if (deed == StripeDeed.EXPIRE ? !checkout.isOpen() : !checkout.isPaid()) {
            throw StripeFault.invalid("status", "That cannot be done to this checkout as it stands.");
        }
        switch (deed) {
            case EXPIRE -> expire(checkout);
            case REFUND -> {
                var refund = checkout.refund(amount);
                happened(checkout, "refund.created", refund);
                happened(checkout, "charge.refunded", checkout.charge());
            }
            case DISPUTE -> happened(checkout, "charge.dispute.created", checkout.dispute(clock.instant()));
            case WIN -> closed(checkout, "won");
            case LOSE -> closed(checkout, "lost");
        }
        return checkout.session(true);
    }

    private void closed(StripeCheckout checkout, String status) {
        var dispute = checkout.close(status);
        if (dispute == null) {
            throw StripeFault.invalid("status", "No dispute of this payment is open.");
        }
        happened(checkout, "charge.dispute.closed", dispute);
    }

    /** Every checkout, newest last. */
    synchronized List<JsonObject> all() {
        return checkouts.values().stream().map(each -> each.session(true)).toList();
    }
}
