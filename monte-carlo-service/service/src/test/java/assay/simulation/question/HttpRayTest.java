package assay.simulation.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.simulation.engine.Engine;
import assay.simulation.engine.Question;
import assay.simulation.engine.Simulator;
import assay.simulation.wire.TallyWire;
import assay.simulation.wire.message.Chunk;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a question when Ray is not as it should be; without Ray. */
class HttpRayTest {
    private static final int PATHS = 2_000;
    private static final Question QUESTION = RayTest.question(false);

    private final AtomicInteger here = new AtomicInteger();
    private final Simulator embedded = (question, paths, watcher) -> {
        here.incrementAndGet();
        return new Engine(1, 1000).run(question, paths, watcher);
    };
    private HttpServer server;
    private volatile int status = 200;
    private volatile byte[] body = {};
    private final AtomicInteger asked = new AtomicInteger();

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/simulate", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    @Test
    void wholeAnswersAreTaken() throws IOException {
        body = chunks(0, 1000, 1000, 1000);
        assertThat(run("http://127.0.0.1:" + server.getAddress().getPort())).isEqualTo(0);
    }

    @Test
    void answersThatEndShortAreNotTaken() throws IOException {
        body = chunks(0, 1000);
        assertThat(run("http://127.0.0.1:" + server.getAddress().getPort())).isEqualTo(1);
    }

    @Test
    void fullMeansHere() {
        status = 503;
        assertThat(run("http://127.0.0.1:" + server.getAddress().getPort())).isEqualTo(1);
    }

    @Test
    void absentMeansHere() throws IOException {
        // Bound, so that nobody else takes the port, and connected to nobody.
        try (var held = new Socket()) {
            held.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            assertThat(run("http://127.0.0.1:" + held.getLocalPort())).isEqualTo(1);
        }
    }

    @Test
    void anotherContractMeansHere() throws IOException {
        var out = new ByteArrayOutputStream();
        Chunk.newBuilder().setRefusal("contract").build().writeDelimitedTo(out);
        body = out.toByteArray();
        assertThat(run("http://127.0.0.1:" + server.getAddress().getPort())).isEqualTo(1);
    }

    @Test
    void garbageMeansHere() {
        body = new byte[] {7, 1, 2, 3, 4, 5, 6, 7};
        assertThat(run("http://127.0.0.1:" + server.getAddress().getPort())).isEqualTo(1);
    }

    @Test
    void afterAFailureRayIsLeftAloneForAWhile() {
        status = 503;
        var ray = new HttpRay("http://127.0.0.1:" + server.getAddress().getPort() + "/simulate", 0, embedded);
        var _ = ray.run(QUESTION, PATHS, Engine.Watcher.NONE);
        var _ = ray.run(QUESTION, PATHS, Engine.Watcher.NONE);
        assertThat(here).hasValue(2);
        assertThat(asked).hasValue(1);
    }

    @Test
    void whatIsStoppedIsNotSimulatedHere() {
        status = 503;
        var stopped = new AtomicBoolean(true);
        var ray = new HttpRay("http://127.0.0.1:" + server.getAddress().getPort() + "/simulate", 0, embedded);
        assertThatThrownBy(() -> ray.run(QUESTION, PATHS, new Engine.Watcher(_ -> {}, stopped::get)))
                .isInstanceOf(Engine.Stopped.class);
        assertThat(here).hasValue(0);
    }

    /** How often the engine of this process answered; its answer is right in any case. */
    private int run(String address) {
        var tally = new HttpRay(address + "/simulate", 0, embedded).run(QUESTION, PATHS, Engine.Watcher.NONE);
        assertThat(tally.numbers())
                .isEqualTo(new Engine(1, 700)
                        .run(QUESTION, PATHS, Engine.Watcher.NONE)
                        .numbers());
        return here.get();
    }

    private static byte[] chunks(long... firstsAndCounts) throws IOException {
        var out = new ByteArrayOutputStream();
        for (var i = 0; i < firstsAndCounts.length; i += 2) {
            var tally = Engine.chunk(QUESTION, firstsAndCounts[i], firstsAndCounts[i + 1]);
            Chunk.newBuilder()
                    .setFirstPath(firstsAndCounts[i])
                    .setTally(TallyWire.write(tally))
                    .build()
                    .writeDelimitedTo(out);
        }
        return out.toByteArray();
    }
}
