package assay.core.mail;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Writes letters down in the transaction of what they tell. */
@Singleton
public class MailHandler {
    private final MailStore store;
    private final MailSettings settings;
    private volatile Runnable queued = () -> {};

    MailHandler(MailStore store, MailSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    /** Plain text for one person; no address and no name stands in it. */
    public record Letter(UUID person, String subject, String body) {}

    /** Called inside a transaction of {@code JdbcTransactions}, whose connection it takes part in. */
    public void queue(Connection transaction, Letter letter) {
        if (settings.host().isBlank()) {
            return;
        }
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var _ = store.save(
                new MailStore.Mail(UUID.randomUUID(), letter.person(), letter.subject(), letter.body(), now, now, 0));
    }

    /** Tells the sender that a transaction with letters has committed; without it they go within a second or so. */
    public void committed() {
        queued.run();
    }

    void onQueued(Runnable listener) {
        this.queued = listener;
    }
}
