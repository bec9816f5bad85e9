package assay.core.assessment;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;

/**
 * An assessment and one of its accounts.
 *
 * @param pack hash of the pack it was had under
 * @param origin how it was had: {@code trial} or {@code purchase}
 * @param phase of the account, from 0
 */
@Introspected
record AssessmentRow(
        UUID id,
        UUID owner,
        int shard,
        UUID tier,
        String tierName,
        long tierVersion,
        String pack,
        String origin,
        Instant created,
        UUID account,
        int phase) {}
