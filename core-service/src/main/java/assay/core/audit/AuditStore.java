package assay.core.audit;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Deeds, newest first. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AuditStore extends GenericRepository<AuditRow, UUID> {
    AuditRow save(AuditRow entry);

    @Query("SELECT * FROM audit_entry WHERE (at, id) < (:before, :id) ORDER BY at DESC, id DESC LIMIT :max")
    List<AuditRow> before(Instant before, UUID id, int max);
}
