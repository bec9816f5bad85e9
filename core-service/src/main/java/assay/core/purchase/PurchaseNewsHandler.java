package assay.core.purchase;

import assay.contracts.announcement.Announced;
import assay.contracts.announcement.PaymentAnnouncement;
import assay.core.mail.MailHandler;
import assay.kit.outbox.OutboxMessage;
import assay.kit.outbox.OutboxStore;
import assay.kit.telemetry.TraceHeaders;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Tells others and the buyer what became of a purchase, within the transaction that it became so in. */
@Singleton
class PurchaseNewsHandler {
    private final OutboxStore outbox;
    private final MailHandler mail;
    private final StripeSettings settings;

    PurchaseNewsHandler(OutboxStore outbox, MailHandler mail, StripeSettings settings) {
        this.outbox = outbox;
        this.mail = mail;
        this.settings = settings;
    }

    void completed(Connection connection, PurchaseRow purchase) throws SQLException {
        var amount = decimal(purchase.cents());
        var said =
                new PaymentAnnouncement.PurchaseCompleted(purchase.id(), purchase.tier(), amount, purchase.currency());
        announce(connection, purchase, said);
        var body = """
            Your payment of %s %s for %s has arrived.

            Purchase:   %s
            Assessment: %s version %d
            Date:       %s

            Your account is open: %s
            """.formatted(
                        fixed(purchase.cents()),
                        purchase.currency(),
                        purchase.tierName(),
                        purchase.id(),
                        purchase.tierName(),
                        purchase.tierVersion(),
                        now(),
                        page(purchase));
        mail.queue(connection, new MailHandler.Letter(purchase.owner(), "Receipt: " + purchase.tierName(), body));
    }

    void failed(Connection connection, PurchaseRow purchase, String code) throws SQLException {
        announce(connection, purchase, new PaymentAnnouncement.PurchaseFailed(purchase.id(), code));
    }

    void refunded(Connection connection, PurchaseRow purchase, long more) throws SQLException {
        var said = new PaymentAnnouncement.PurchaseRefunded(purchase.id(), decimal(more), purchase.currency());
        announce(connection, purchase, said);
        var body = """
            %s %s of your purchase %s (%s) went back to you.

            It may take your bank some days to show it. How it stands: %s
            """.formatted(fixed(more), purchase.currency(), purchase.id(), purchase.tierName(), page(purchase));
        mail.queue(connection, new MailHandler.Letter(purchase.owner(), "Refund: " + purchase.tierName(), body));
    }

    void disputed(Connection connection, PurchaseRow purchase, String code) throws SQLException {
        var said = new PaymentAnnouncement.DisputeOpened(
                purchase.id(), decimal(purchase.cents()), purchase.currency(), code);
        announce(connection, purchase, said);
    }

    private void announce(Connection connection, PurchaseRow purchase, PaymentAnnouncement said) throws SQLException {
        var announced = new Announced(UUID.randomUUID(), now(), null, null, null, said);
        var payload = new String(announced.bytes(), StandardCharsets.UTF_8);
        var key = purchase.id().toString();
        outbox.append(connection, new OutboxMessage(said.topic(), null, key, payload, TraceHeaders.current()));
    }

    /** Tells those who send that there is something. */
    void committed() {
        outbox.committed();
        mail.committed();
    }

    private String page(PurchaseRow purchase) {
        return settings.page().resolve("/purchases/" + purchase.id()).toString();
    }

    static String decimal(long cents) {
        return BigDecimal.valueOf(cents, 2).stripTrailingZeros().toPlainString();
    }

    private static String fixed(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
