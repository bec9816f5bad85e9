package assay.stream;

import static org.assertj.core.api.Assertions.assertThat;

import assay.local.infra.Patience;
import assay.stream.log.History;
import assay.stream.log.LogName;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.redisson.api.RedissonClient;

/** A test on real sockets of the running service; what it opened is closed after each test. */
abstract class OnSockets implements TestPropertyProvider {
    /** Events that together are more than may wait for a client. */
    static final int LINES = 190;

    private static final int LINE_BYTES = 4_000;
    /** More waits than a socket that is written to may have. */
    private static final int UNWRITABLE = 64 * 1024;

    @Inject
    EmbeddedServer server;

    @Inject
    RedissonClient redis;

    @Inject
    MeterRegistry meters;

    @Inject
    History history;

    private @Nullable RunningService running;

    @Override
    public Map<String, String> getProperties() {
        return RunningService.settings();
    }

    @BeforeAll
    void ready() {
        running = RunningService.ready(server, redis);
    }

    @AfterEach
    void close() {
        service().close();
    }

    RunningService service() {
        return Objects.requireNonNull(running);
    }

    /** A trader with more history than may wait, all of it kept: what came live would have a bound. */
    RunningService.Trader traderOfMuch(int shard) {
        var trader = service().trader(shard, LINE_BYTES);
        trader.write(LINES);
        awaitKept(trader);
        var reader = trader.open();
        reader.subscribe(trader.channel(), 0);
        assertThat(reader.sequences(LINES)).hasSize(LINES);
        // What waited for the reader is counted once a second, and may be counted still.
        assertThat(Patience.until(Duration.ofMinutes(1), () -> waiting() == 0)).isTrue();
        return trader;
    }

    /** Until all lines of a trader lie where resumes find them. */
    void awaitKept(RunningService.Trader trader) {
        var log = LogName.ofAccount(trader.journal.account);
        assertThat(Patience.until(
                        Duration.ofMinutes(1),
                        () -> history.newest(log).toCompletableFuture().join() == trader.journal.lines.size()))
                .isTrue();
    }

    /** Until a client that does not read is full. */
    void somebodyIsFull() {
        assertThat(Patience.until(Duration.ofMinutes(1), () -> waiting() > UNWRITABLE))
                .isTrue();
    }

    private double waiting() {
        return meters.get("assay.sockets.waiting").gauge().value();
    }
}
