package assay.endtoend.chaos;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Sees from outside how far each shard has come: every tenth of a second it reads the tape sequence at which each
 * shard's last commit stood. The time between two advances is time in which nobody can know that the shard judged.
 */
final class ShardWatch implements AutoCloseable {

    private static final long PAUSE_MILLIS = 100;
    private static final long AWAKE_NANOS = 3_000_000_000L;

    private final String jdbcUrl;
    private final Map<Integer, Long> tapes = new ConcurrentHashMap<>();
    private final Map<Integer, ConcurrentSkipListMap<Long, Long>> advances = new ConcurrentHashMap<>();
    private final Thread thread;
    private volatile boolean running = true;

    ShardWatch(String jdbcUrl) {
        this.jdbcUrl = jdbcUrl;
        this.thread = Thread.ofPlatform().name("shard-watch").daemon().start(this::run);
    }

    /**
     * The time without an advance that covers an instant of the monotonic clock, in seconds per shard; shards that had
     * nothing to judge, and so did not advance in the seconds before, are not in it.
     */
    Map<Integer, Double> unjudgedAround(long instant) {
        var seconds = new TreeMap<Integer, Double>();
        advances.forEach((shard, seen) -> {
            var before = seen.floorKey(instant);
            var after = seen.higherKey(instant);
            if (before != null && after != null && instant - before < AWAKE_NANOS) {
                seconds.put(shard, (after - before) / 1e9);
            }
        });
        return seconds;
    }

    private void run() {
        while (running) {
            try (var connection = open()) {
                while (running) {
                    look(connection);
                    Thread.sleep(PAUSE_MILLIS);
                }
            } catch (SQLException gone) {
                pause();
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private Connection open() throws SQLException {
        var limits = new Properties();
        limits.setProperty("connectTimeout", "2");
        limits.setProperty("socketTimeout", "2");
        return DriverManager.getConnection(jdbcUrl, limits);
    }

    private void look(Connection connection) throws SQLException {
        try (var query = connection.createStatement();
                var rows = query.executeQuery("SELECT shard, tape FROM shard WHERE shard_sequence > 0")) {
            var now = System.nanoTime();
            while (rows.next()) {
                var tape = rows.getLong(2);
                var before = tapes.put(rows.getInt(1), tape);
                if (before == null || tape > before) {
                    advances.computeIfAbsent(rows.getInt(1), _ -> new ConcurrentSkipListMap<>())
                            .put(now, tape);
                }
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            running = false;
        }
    }

    @Override
    public void close() {
        running = false;
        thread.interrupt();
    }
}
