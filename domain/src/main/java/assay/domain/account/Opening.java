package assay.domain.account;

import assay.domain.rule.Pack;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a genesis fixed for ever. */
public record Opening(UUID assessment, int phase, @Nullable UUID predecessor, String packHash, Pack pack, Instant at) {}
