package assay.stream;

import static org.assertj.core.api.Assertions.assertThat;

import assay.local.infra.Patience;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.redisson.api.RedissonClient;

/** The whole service on real Redis and Kafka, and people who open sockets on it. */
public final class RunningService {
    private final EmbeddedServer server;
    private final RedissonClient redis;
    private final List<TestSocket> opened = new ArrayList<>();

    private RunningService(EmbeddedServer server, RedissonClient redis) {
        this.server = server;
        this.redis = redis;
    }

    /** Checks often, keeps little, leaves little to the kernel: so that all of it can be seen. */
    public static Map<String, String> settings() {
        return Stack.settings(Map.of(
                "assay.stream.recheck", "1s", "assay.stream.history-max", "200", "assay.stream.send-buffer", "8192"));
    }

    /** Returns once the service reads the tape. */
    public static RunningService ready(EmbeddedServer server, RedissonClient redis) {
        var service = new RunningService(server, redis);
        Feeds.all().mark("BTC-USD", "84000");
        assertThat(Patience.until(Duration.ofSeconds(60), () -> service.http("/ready") == 200))
                .isTrue();
        return service;
    }

    public int http(String path) {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(server.getURL() + path))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    public TestSocket open(String ticket, Manner manner) {
        var socket = TestSocket.open(server.getPort(), ticket, manner);
        opened.add(socket);
        return socket;
    }

    /** One that reads nothing until it is told to, with as little room as the kernel gives. */
    public TestSocket silent(String ticket) {
        var socket = TestSocket.silent(server.getPort(), ticket, Manner.GOOD.receiveBuffer(4_096));
        opened.add(socket);
        return socket;
    }

    /** Closes what a test opened. */
    public void close() {
        opened.forEach(TestSocket::close);
        opened.clear();
    }

    public RedissonClient redis() {
        return redis;
    }

    public Trader trader(int shard) {
        return trader(shard, 0);
    }

    /** A trader whose journal has lines so many bytes longer than they have to be. */
    public Trader trader(int shard, int bytes) {
        return new Trader(shard, bytes);
    }

    /** A trader with an assessment, its account's journal, and a session. */
    public final class Trader {
        public final UUID user = UUID.randomUUID();
        public final UUID session = UUID.randomUUID();
        public final UUID assessment = UUID.randomUUID();
        public final Feeds.Journal journal;

        private Trader(int shard, int bytes) {
            journal = Feeds.all().journal(shard, bytes);
            stands();
        }

        /** Core says how far the journal came. */
        private void stands() {
            Stack.core().assessments.put(assessment, new FakeCore.Owned(user, journal.account, journal.lines.size()));
        }

        public void write(int count) {
            journal.write(count);
            stands();
        }

        public String ticket() {
            return Tickets.issue(redis, user, session, Duration.ofSeconds(30));
        }

        public TestSocket open() {
            return RunningService.this.open(ticket(), Manner.GOOD);
        }

        public String channel() {
            return "assessment:" + assessment;
        }
    }
}
