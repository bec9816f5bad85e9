package assay.core.identity;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A person.
 *
 * @param email in its one form, see {@link EmailAddress}
 * @param password a PHC string
 * @param roles words joined by commas
 * @param shard 0 to 63, for ever; all accounts of a person meet in one writer
 */
@MappedEntity("person")
record UserRow(
        @Id UUID id,
        String email,
        String displayName,
        String country,
        String password,
        String roles,
        long shard,
        Instant created) {

    Set<String> roleSet() {
        return Set.of(roles.split(","));
    }
}
