package assay.core.account;

import assay.core.shard.Troubles;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Troubles of the loops in the log, where the pager's rules look for them, and counted. */
final class ShardTroubles implements Troubles {

    private static final Logger LOG = LoggerFactory.getLogger(ShardTroubles.class);

    private final AtomicLong ofAccounts = new AtomicLong();
    private final AtomicLong ofShards = new AtomicLong();

    @Override
    public void report(UUID account, String what, @Nullable Throwable cause) {
        ofAccounts.incrementAndGet();
        LOG.error("PAGE account {}: {}", account, what, cause);
    }

    @Override
    public void report(int shard, String what, @Nullable Throwable cause) {
        ofShards.incrementAndGet();
        LOG.warn("shard {}: {}: {}", shard, what, String.valueOf(cause));
    }

    long ofAccounts() {
        return ofAccounts.get();
    }

    long ofShards() {
        return ofShards.get();
    }
}
