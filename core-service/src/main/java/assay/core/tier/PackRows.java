package assay.core.tier;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

/** Published rule packs. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface PackRows extends GenericRepository<PackRow, String> {
    Optional<PackRow> findByHash(String hash);

    Optional<PackRow> findByNameAndVersion(String name, String version);

    @Query("""
            INSERT INTO rule_pack (hash, name, version, canonical, published)
            VALUES (:hash, :name, :version, :canonical, :published)
            ON CONFLICT (hash) DO NOTHING
            """)
    void publish(String hash, String name, String version, String canonical, Instant published);
}
