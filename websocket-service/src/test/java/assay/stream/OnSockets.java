package assay.stream;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.redisson.api.RedissonClient;

/** A test on real sockets of the running service; what it opened is closed after each test. */
abstract class OnSockets implements TestPropertyProvider {
    @Inject
    EmbeddedServer server;

    @Inject
    RedissonClient redis;

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
}
