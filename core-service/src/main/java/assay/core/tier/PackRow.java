package assay.core.tier;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/**
 * A published rule pack.
 *
 * @param hash SHA-256 of the canonical bytes, lower-case hex
 * @param canonical those bytes as UTF-8 text
 */
@MappedEntity("rule_pack")
record PackRow(@Id String hash, String name, String version, String canonical, Instant published) {}
