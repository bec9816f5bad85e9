package assay.core.tier;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** A tier; what it is sold as is in its versions. */
@MappedEntity("tier")
record TierRow(@Id UUID id, String name, Instant created) {}
