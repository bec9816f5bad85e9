package assay.core.mail;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Mail that is not sent yet. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface MailStore extends GenericRepository<MailStore.Mail, UUID> {

    @MappedEntity("mail")
    record Mail(@Id UUID id, UUID person, String subject, String body, Instant created, Instant due, long tries) {}

    Mail save(Mail mail);

    @Query("SELECT * FROM mail WHERE due <= :now ORDER BY due LIMIT :max")
    List<Mail> due(Instant now, int max);

    @Query("UPDATE mail SET tries = tries + 1, due = :due WHERE id = :id AND tries = :tries")
    int claim(UUID id, long tries, Instant due);

    @Query("DELETE FROM mail WHERE id = :id")
    void sent(UUID id);
}
