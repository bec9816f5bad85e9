package assay.core.shard;

import static org.assertj.core.api.Assertions.assertThat;

import assay.contracts.journal.JournalLine;
import assay.contracts.line.ChainHead;
import assay.contracts.line.Fields;
import assay.proof.codec.LineCodec;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class PublishingTest {

    private static final Instant AT = Instant.parse("2026-11-21T08:00:00Z");

    private final Deque<Boolean> answers = new ArrayDeque<>();
    private final List<Consumer<Boolean>> unanswered = new ArrayList<>();
    private boolean silent;
    private final List<Long> stored = new ArrayList<>();
    private final Publishing publishing = new Publishing(this::send, announcements(), 0);

    private void send(Outgoing record, Consumer<Boolean> done) {
        if (silent) {
            unanswered.add(done);
            return;
        }
        boolean kept = answers.isEmpty() || answers.removeFirst();
        if (kept) {
            stored.add(record.shardSequence());
        }
        done.accept(kept);
    }

    private static Announcements announcements() {
        var nothing = (ShardStore) Proxy.newProxyInstance(
                ShardStore.class.getClassLoader(), new Class<?>[] {ShardStore.class}, (_, _, _) -> {
                    throw new AssertionError("an input announces nothing that must be asked for");
                });
        return new Announcements(new LineCodec(_ -> null), new Facts(1, nothing));
    }

    private static List<ShardLine> lines(int count) {
        var account = new UUID(0, 1);
        var head = ChainHead.START;
        var lines = new ArrayList<ShardLine>();
        for (int i = 1; i <= count; i++) {
            var said = new JournalLine.Said(
                    10,
                    AT,
                    JournalLine.Kind.INPUT,
                    "Thaw",
                    Fields.with("seen", "1").build());
            var line = JournalLine.after(head, account, said);
            head = ChainHead.of(line);
            var command = new UUID(1, i);
            lines.add(new ShardLine(1, i, account, 10, command, command, line, null));
        }
        return lines;
    }

    @Test
    void whatIsSentAgainGoesInItsOrderHoweverOftenTheTopicFails() {
        publishing.offer(lines(4));
        silent = true;
        publishing.pump();
        assertThat(unanswered).hasSize(4);
        silent = false;
        unanswered.forEach(each -> each.accept(false));

        answers.add(false);
        publishing.pump();
        assertThat(publishing.published()).isZero();
        answers.addAll(List.of(true, true, false));
        publishing.pump();
        assertThat(publishing.published()).isEqualTo(2);
        publishing.pump();

        assertThat(publishing.isIdle()).isTrue();
        assertThat(publishing.published()).isEqualTo(4);
        assertThat(firsts()).containsExactly(1L, 2L, 3L, 4L);
    }

    /** What a reader believes: the next line, or one it knows; nothing else may ever come. */
    private List<Long> firsts() {
        var believed = new ArrayList<Long>();
        for (var sequence : stored) {
            assertThat(sequence).isLessThanOrEqualTo(believed.size() + 1L);
            if (sequence == believed.size() + 1) {
                believed.add(sequence);
            }
        }
        return believed;
    }
}
