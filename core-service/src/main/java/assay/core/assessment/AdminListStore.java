package assay.core.assessment;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Lists over everybody's assessments; an id of zeros stands for any. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AdminListStore extends GenericRepository<AssessmentStore.Assessment, UUID> {
    /** A line of type RuleViolated and whose it is. */
    @Introspected
    @SuppressWarnings("ArrayRecordComponent")
    record Violated(
            UUID assessment, UUID owner, String tierName, UUID account, long sequence, long tape, byte[] line) {}

    @Query(AssessmentStore.ROWS
            + " WHERE (a.created, a.id) < (:before, :id)"
            + " AND (:tier = '00000000-0000-0000-0000-000000000000' OR a.tier = :tier)"
            + " AND (:owner = '00000000-0000-0000-0000-000000000000' OR a.owner = :owner)"
            + AssessmentStore.NEWEST
            + " ORDER BY a.created DESC, a.id DESC LIMIT :max")
    List<AssessmentRow> assessments(UUID tier, UUID owner, Instant before, UUID id, int max);

    @Query("""
            SELECT a.id AS assessment, a.owner, a.tier_name, j.account, j.sequence, j.tape, j.line
            FROM journal AS j
            JOIN assessment_account AS c ON c.account = j.account
            JOIN assessment AS a ON a.id = c.assessment
            WHERE j.type = 'RuleViolated' AND (j.tape, j.account, j.sequence) < (:tape, :account, :sequence)
            ORDER BY j.tape DESC, j.account DESC, j.sequence DESC LIMIT :max
            """)
    List<Violated> violations(long tape, UUID account, long sequence, int max);
}
