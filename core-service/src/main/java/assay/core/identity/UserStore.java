package assay.core.identity;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

/** People, by id and by address. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface UserStore extends GenericRepository<UserRow, UUID> {
    UserRow save(UserRow user);

    Optional<UserRow> findById(UUID id);

    Optional<UserRow> findByEmail(String email);

    @Query("UPDATE person SET password = :password WHERE id = :id")
    void setPassword(UUID id, String password);
}
