package assay.core.tier;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tiers and their versions. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface TierStore extends GenericRepository<TierRow, UUID> {
    String OFFERS = """
            SELECT t.id, t.name, v.version, v.capital, v.price, v.currency,
                   p.name AS pack_name, p.version AS pack_version, v.pack
            FROM tier AS t
            JOIN tier_version AS v ON v.tier = t.id
             AND v.version = (SELECT max(n.version) FROM tier_version AS n WHERE n.tier = t.id)
            JOIN rule_pack AS p ON p.hash = v.pack
            """;

    TierRow save(TierRow tier);

    @Query(OFFERS + " ORDER BY v.capital, t.name")
    List<OfferRow> offers();

    @Query(OFFERS + " WHERE t.id = :id")
    Optional<OfferRow> offer(UUID id);

    /** A tier as it was sold once. */
    @Introspected
    record Version(
            long version,
            long capital,
            long price,
            String currency,
            String packName,
            String packVersion,
            String pack,
            Instant created) {}

    @Query("""
            SELECT v.version, v.capital, v.price, v.currency, p.name AS pack_name, p.version AS pack_version, v.pack,
                   v.created
            FROM tier_version AS v JOIN rule_pack AS p ON p.hash = v.pack
            WHERE v.tier = :tier AND v.version < :before
            ORDER BY v.version DESC LIMIT :max
            """)
    List<Version> versions(UUID tier, long before, int max);

    @Query("""
            INSERT INTO tier_version (tier, version, pack, capital, price, currency, created)
            VALUES (:tier, :version, :pack, :capital, :price, :currency, :created)
            """)
    void addVersion(UUID tier, long version, String pack, long capital, long price, String currency, Instant created);
}
