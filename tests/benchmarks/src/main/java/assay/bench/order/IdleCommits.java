package assay.bench.order;

import assay.contracts.Topics;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** What shards commit while nobody does anything and the tape goes on. */
final class IdleCommits {

    private final PostgresJournal journal;

    IdleCommits(PostgresJournal journal) {
        this.journal = journal;
    }

    /**
     * Commits while idle.
     *
     * @param shards commits that changed a shard's row
     * @param written all transactions of the server that wrote anything, whoever made them
     * @param lines that were written meanwhile
     */
    record Count(double seconds, long shards, long written, long lines) {

        double perShardSecond() {
            return shards / seconds / Topics.SHARDS;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d commits of shards in %.0f s (%.2f a second and shard); %d writing transactions in all",
                    shards,
                    seconds,
                    perShardSecond(),
                    written);
        }
    }

    Count over(int seconds) throws IOException, InterruptedException {
        var before = journal.size();
        TimeUnit.SECONDS.sleep(seconds);
        var change = journal.size().since(before);
        return new Count(change.at() / 1e6, change.version(), change.written(), change.lines());
    }
}
