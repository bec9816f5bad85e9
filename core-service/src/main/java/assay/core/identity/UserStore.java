package assay.core.identity;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** People, by id and by address. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface UserStore extends GenericRepository<UserRow, UUID> {
    UserRow save(UserRow user);

    Optional<UserRow> findById(UUID id);

    Optional<UserRow> findByEmail(String email);

    /** A person as the firm's people see one. */
    @Introspected
    record Listed(
            UUID id,
            String email,
            String displayName,
            String country,
            String roles,
            Instant created,
            long assessments) {}

    @Query("""
            SELECT p.id, p.email, p.display_name, p.country, p.roles, p.created,
                   (SELECT count(*) FROM assessment AS a WHERE a.owner = p.id) AS assessments
            FROM person AS p
            WHERE (p.created, p.id) < (:before, :id)
              AND (strpos(p.email, :search) > 0 OR strpos(lower(p.display_name), :search) > 0
                   OR strpos(CAST(p.id AS TEXT), :search) > 0)
              AND strpos(p.roles, :role) > 0
            ORDER BY p.created DESC, p.id DESC LIMIT :max
            """)
    List<Listed> page(String search, String role, Instant before, UUID id, int max);

    @Query("UPDATE person SET password = :password WHERE id = :id")
    void setPassword(UUID id, String password);
}
