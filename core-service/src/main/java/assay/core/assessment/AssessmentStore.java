package assay.core.assessment;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Assessments. Whoever is not the owner finds nothing: the owner is part of the question, not a check after it. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AssessmentStore extends GenericRepository<AssessmentStore.Assessment, UUID> {
    String ROWS = """
        SELECT a.id, a.owner, a.shard, a.tier, a.tier_name, a.tier_version, a.pack, a.origin, a.created,
               c.account, c.phase
        FROM assessment AS a JOIN assessment_account AS c ON c.assessment = a.id
        """;
    String NEWEST = " AND c.phase = (SELECT max(n.phase) FROM assessment_account AS n WHERE n.assessment = a.id)";

    /** The row of the table. */
    @MappedEntity("assessment")
    record Assessment(
            @Id UUID id,
            UUID owner,
            long shard,
            UUID tier,
            String tierName,
            long tierVersion,
            String pack,
            String origin,
            Instant created) {}

    Assessment save(Assessment assessment);

    /** Opens a phase once: 0 when it is open already. */
    @Query("""
        INSERT INTO assessment_account (assessment, phase, account, opened)
        VALUES (:assessment, :phase, :account, :opened)
        ON CONFLICT (assessment, phase) DO NOTHING
        """)
    int open(UUID assessment, long phase, UUID account, Instant opened);

    @Query(ROWS + " WHERE a.id = :id AND a.owner = :owner" + NEWEST)
    Optional<AssessmentRow> ofOwner(UUID id, UUID owner);

    @Query(ROWS + " WHERE a.id = :id AND a.owner = :owner AND c.account = :account")
    Optional<AssessmentRow> ofOwner(UUID id, UUID owner, UUID account);

    @Query(ROWS + " WHERE a.id = :id" + NEWEST)
    Optional<AssessmentRow> ofAnybody(UUID id);

    @Query(ROWS + " WHERE c.account = :account")
    Optional<AssessmentRow> ofAccount(UUID account);

    @Query(ROWS + " WHERE a.owner = :owner AND (a.created, a.id) < (:before, :id)" + NEWEST
            + " ORDER BY a.created DESC, a.id DESC LIMIT :max")
    List<AssessmentRow> page(UUID owner, Instant before, UUID id, int max);

    @Query("SELECT count(*) FROM assessment WHERE owner = :owner AND origin = 'trial' AND created > :since")
    long had(UUID owner, Instant since);

    @Query(ROWS + " WHERE a.id = :id ORDER BY c.phase")
    List<AssessmentRow> accounts(UUID id);

    @Query("UPDATE assessment SET held = :code WHERE id = :id")
    void hold(UUID id, @Nullable String code);

    /** Why its accounts are frozen by the platform itself. */
    @Query("SELECT held FROM assessment WHERE id = :id AND held IS NOT NULL")
    Optional<String> held(UUID id);
}
