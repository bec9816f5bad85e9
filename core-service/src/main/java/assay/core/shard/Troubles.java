package assay.core.shard;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the loop reports what operators must be paged for. */
public interface Troubles {

    /** Something about one account that nobody foresaw. */
    void report(UUID account, String what, @Nullable Throwable cause);

    /** Something about a whole shard. */
    void report(int shard, String what, @Nullable Throwable cause);
}
