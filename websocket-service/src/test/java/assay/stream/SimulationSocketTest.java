package assay.stream;

import static assay.stream.TestSocket.data;
import static assay.stream.TestSocket.text;
import static org.assertj.core.api.Assertions.assertThat;

import assay.contracts.announcement.SimulationAnnouncement;
import assay.contracts.line.Fields;
import assay.local.infra.Patience;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Questions about the future on real sockets: one's own; ends without a gap and resumed, progress only the newest. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimulationSocketTest extends OnSockets {
    private static final long PATHS = 20_000;

    private final Feeds feeds = Feeds.all();

    /** One loop: what one socket was told, every other was offered before. */
    @Override
    public Map<String, String> getProperties() {
        var settings = new HashMap<>(super.getProperties());
        settings.put("assay.stream.stall-max", "10m");
        settings.put("micronaut.netty.event-loops.default.num-threads", "1");
        return settings;
    }

    private TestSocket listening(RunningService.Trader trader) {
        var socket = trader.open();
        socket.subscribe("simulations");
        socket.next("subscribed");
        return socket;
    }

    private static SimulationAnnouncement completed(UUID simulation, UUID user) {
        return new SimulationAnnouncement.Completed(simulation, user, "risk-analysis", PATHS, "0.3", "0.2", "0.4");
    }

    /** A thread of its own reads how far questions are, from where it began: until then nothing comes. */
    private void progressIsRead(TestSocket socket, UUID user) {
        var ready = UUID.randomUUID();
        var done = new AtomicLong();
        assertThat(Patience.until(Duration.ofMinutes(1), () -> {
                    feeds.simulation(new SimulationAnnouncement.Progressed(ready, user, done.incrementAndGet(), PATHS));
                    feeds.flush();
                    return !socket.isEmpty();
                }))
                .isTrue();
        var _ = socket.received();
    }

    /** What comes up to the next event of the channel, with it. */
    private static List<Fields> upToAnEvent(TestSocket socket) {
        var frames = new ArrayList<Fields>();
        do {
            frames.add(socket.next());
        } while (!(text(frames.getLast(), "type").equals("event")
                && text(frames.getLast(), "channel").equals("simulations")));
        return frames;
    }

    private static boolean isProgress(Fields frame, UUID question) {
        return text(frame, "type").equals("progress") && isAbout(frame, question);
    }

    private static boolean isAbout(Fields frame, UUID simulation) {
        return text(data(frame), "simulation").equals(simulation.toString());
    }

    @Test
    void theEndOfOnesOwnQuestionIsToldAndResumed() {
        var trader = service().trader(1);
        var socket = listening(trader);
        var stranger = listening(service().trader(1));
        var done = UUID.randomUUID();
        var failed = UUID.randomUUID();
        var cancelled = UUID.randomUUID();
        feeds.simulation(completed(done, trader.user));
        var first = socket.next("event");
        assertThat(text(first, "channel")).isEqualTo("simulations");
        assertThat(text(first, "sequence")).isEqualTo("1");
        assertThat(text(first, "event")).isEqualTo("completed");
        assertThat(data(first).keys())
                .containsExactlyInAnyOrder("at", "simulation", "kind", "paths", "passes", "low", "high");
        assertThat(text(data(first), "passes")).isEqualTo("0.3");
        assertThat(isAbout(first, done)).isTrue();
        feeds.simulation(new SimulationAnnouncement.Failed(failed, trader.user, "internal"));
        var second = socket.next("event");
        assertThat(text(second, "event")).isEqualTo("failed");
        assertThat(text(data(second), "code")).isEqualTo("internal");
        feeds.simulation(new SimulationAnnouncement.Cancelled(cancelled, trader.user));
        var third = socket.next("event");
        assertThat(text(third, "event")).isEqualTo("cancelled");
        assertThat(isAbout(third, cancelled)).isTrue();
        assertThat(stranger.received()).isEmpty();
        var again = trader.open();
        again.subscribe("simulations", 1);
        assertThat(again.sequences(2)).containsExactly(2L, 3L);
    }

    @Test
    void whatIsAnnouncedTwiceIsToldOnce() {
        var trader = service().trader(1);
        var socket = listening(trader);
        var event = UUID.randomUUID();
        var question = UUID.randomUUID();
        feeds.simulation(completed(question, trader.user), event);
        feeds.simulation(completed(question, trader.user), event);
        assertThat(socket.sequences(1)).containsExactly(1L);
        var other = UUID.randomUUID();
        feeds.simulation(completed(other, trader.user));
        var second = socket.next("event");
        assertThat(isAbout(second, other)).isTrue();
        assertThat(text(second, "sequence")).isEqualTo("2");
    }

    @Test
    void howFarOnesOwnQuestionIsComesAndIsNotKept() {
        var trader = service().trader(1);
        var stranger = listening(service().trader(1));
        var socket = listening(trader);
        progressIsRead(socket, trader.user);
        var question = UUID.randomUUID();
        feeds.simulation(new SimulationAnnouncement.Progressed(question, trader.user, 5_000, PATHS));
        var frame = socket.next(each -> isProgress(each, question));
        assertThat(frame.keys()).containsExactlyInAnyOrder("type", "channel", "data");
        assertThat(data(frame).keys()).containsExactlyInAnyOrder("at", "simulation", "done", "paths");
        assertThat(text(data(frame), "done")).isEqualTo("5000");
        assertThat(stranger.received()).isEmpty();
        var again = trader.open();
        again.subscribe("simulations", 0);
        assertThat(text(again.next(), "type")).isEqualTo("subscribed");
        feeds.simulation(completed(question, trader.user));
        assertThat(upToAnEvent(again)).noneMatch(each -> isProgress(each, question));
    }

    /** A socket that is full of something else is not closed for progress, and gets the newest when it reads again. */
    @Test
    void whoeverDoesNotReadGetsTheNewestProgressAlone() {
        var trader = traderOfMuch(1);
        var socket = listening(trader);
        progressIsRead(socket, trader.user);
        var full = service().silent(trader.ticket());
        full.subscribe("simulations");
        full.readUntil("subscribed");
        full.subscribe(trader.channel(), 0);
        somebodyIsFull();
        var question = UUID.randomUUID();
        for (long done = 1; done <= 20; done++) {
            feeds.simulation(new SimulationAnnouncement.Progressed(question, trader.user, done * 1_000, PATHS));
            var told = Long.toString(done * 1_000);
            socket.next(each ->
                    isProgress(each, question) && text(data(each), "done").equals(told));
        }
        full.read();
        var frames = new ArrayList<Fields>();
        for (var lines = 0;
                lines < LINES;
                lines += text(frames.getLast(), "type").equals("event") ? 1 : 0) {
            frames.add(full.next());
        }
        feeds.simulation(completed(question, trader.user));
        frames.addAll(upToAnEvent(full));
        assertThat(frames.stream().filter(each -> isProgress(each, question)))
                .singleElement()
                .satisfies(each -> assertThat(text(data(each), "done")).isEqualTo("20000"));
        assertThat(full.isOver()).isFalse();
    }
}
