package assay.core.audit;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/**
 * One deed.
 *
 * @param actor whose token it was
 * @param action lower case with hyphens, such as {@code tier-created}
 * @param subject id of what it was done to
 * @param detail one line, no personal data
 */
@MappedEntity("audit_entry")
record AuditRow(@Id UUID id, Instant at, UUID actor, String action, String subject, String detail) {}
