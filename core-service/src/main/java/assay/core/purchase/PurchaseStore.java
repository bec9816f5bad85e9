package assay.core.purchase;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Purchases. Whoever is not the owner finds nothing. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface PurchaseStore extends GenericRepository<PurchaseRow, UUID> {

    PurchaseRow save(PurchaseRow purchase);

    Optional<PurchaseRow> findById(UUID id);

    @Query("SELECT * FROM purchase WHERE id = :id AND owner = :owner")
    Optional<PurchaseRow> ofOwner(UUID id, UUID owner);

    Optional<PurchaseRow> findByOwnerAndKeyHash(UUID owner, String keyHash);

    Optional<PurchaseRow> findByCheckout(String checkout);

    @Query("SELECT id FROM purchase WHERE payment = :payment ORDER BY created LIMIT 1")
    Optional<UUID> idOfPayment(String payment);

    @Query("SELECT * FROM purchase WHERE owner = :owner AND (created, id) < (:before, :id)"
            + " ORDER BY created DESC, id DESC LIMIT :max")
    List<PurchaseRow> page(UUID owner, Instant before, UUID id, int max);

    @Query("SELECT count(*) FROM purchase WHERE owner = :owner AND created > :since")
    long had(UUID owner, Instant since);

    /** Purchases of these days that may still be paid and that nothing was heard of for a while. */
    @Query("""
        SELECT id FROM purchase WHERE status IN ('pending', 'failed') AND checkout IS NOT NULL
            AND (failure IS NULL OR failure <> 'expired') AND changed < :before AND created > :since
        ORDER BY changed LIMIT :max
        """)
    List<UUID> quiet(Instant before, Instant since, int max);

    @Query("UPDATE purchase SET changed = :now WHERE id = :id")
    void touch(UUID id, Instant now);

    @Query("UPDATE purchase SET checkout = :checkout, checkout_url = :url, version = version + 1"
            + " WHERE id = :id AND checkout IS NULL")
    int begin(UUID id, String checkout, @Nullable String url);

    /** Changes a purchase that nobody has changed since it was read: 0 when somebody has. */
    @Query("""
        UPDATE purchase SET status = :status, failure = :failure, refunded = :refunded, dispute = :dispute,
            payment = :payment, assessment = :assessment, version = version + 1, changed = :now
        WHERE id = :id AND version = :version
        """)
    int settle(
            UUID id,
            long version,
            String status,
            @Nullable String failure,
            long refunded,
            String dispute,
            @Nullable String payment,
            @Nullable UUID assessment,
            Instant now);
}
