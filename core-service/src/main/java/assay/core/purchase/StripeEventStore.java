package assay.core.purchase;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The inbox of Stripe's events. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface StripeEventStore extends GenericRepository<StripeEventStore.StripeEvent, String> {

    /**
     * An event, and where it says to look.
     *
     * @param object id of the object it is about
     * @param payment id of the payment that object belongs to
     */
    @MappedEntity("stripe_event")
    record StripeEvent(
            @Id String id,
            String type,
            String object,
            @Nullable String payment,
            Instant received,
            Instant due,
            long tries,
            @Nullable Instant done) {}

    /** 0 when it was received before. */
    @Query("""
        INSERT INTO stripe_event (id, type, object, payment, received, due, tries)
        VALUES (:id, :type, :object, :payment, :now, :now, 0) ON CONFLICT (id) DO NOTHING
        """)
    int receive(String id, String type, String object, @Nullable String payment, Instant now);

    @Query("SELECT * FROM stripe_event WHERE done IS NULL AND due <= :now ORDER BY due LIMIT :max")
    List<StripeEvent> due(Instant now, int max);

    @Query("UPDATE stripe_event SET done = :now WHERE id = :id")
    void done(String id, Instant now);

    @Query("UPDATE stripe_event SET tries = tries + 1, due = :due WHERE id = :id")
    void again(String id, Instant due);

    @Query("DELETE FROM stripe_event WHERE done < :before")
    int forget(Instant before);

    @Query("SELECT count(*) FROM stripe_event WHERE done IS NULL")
    long waiting();
}
