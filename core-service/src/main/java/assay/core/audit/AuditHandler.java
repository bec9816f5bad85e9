package assay.core.audit;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Writes down what somebody did, in the transaction that does it. */
@Singleton
public class AuditHandler {
    private final AuditStore store;

    AuditHandler(AuditStore store) {
        this.store = store;
    }

    /** Called inside a transaction of {@code JdbcTransactions}; {@code detail} is one line without personal data. */
    public void record(UUID actor, String action, String subject, String detail) {
        var at = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var _ = store.save(new AuditRow(UUID.randomUUID(), at, actor, action, subject, detail));
    }
}
