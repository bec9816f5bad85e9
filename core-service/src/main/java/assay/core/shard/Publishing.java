package assay.core.shard;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The way out of one shard: committed lines in order of shard sequence, each followed by its announcements. When the
 * topic's answer to one record is not known, nothing more is sent until all answers are in, and then everything
 * unconfirmed again.
 */
final class Publishing {

    private static final int FLYING_MAX = 5_000;

    /** A line whose records are on their way. */
    private static final class Flying {
        private final long shardSequence;
        private final List<Outgoing> records;
        private int unanswered;

        private Flying(long shardSequence, List<Outgoing> records) {
            this.shardSequence = shardSequence;
            this.records = records;
        }
    }

    private record Done(Flying flying, boolean stored) {}

    private final Announcer announcer;
    private final Announcements announcements;
    private final Deque<ShardLine> waiting = new ArrayDeque<>();
    private final Deque<Flying> again = new ArrayDeque<>();
    private final Deque<Flying> flying = new ArrayDeque<>();
    private final ConcurrentLinkedQueue<Done> done = new ConcurrentLinkedQueue<>();
    private int unanswered;
    private boolean broken;
    private long published;

    /** @param published all lines up to here are in the topic */
    Publishing(Announcer announcer, Announcements announcements, long published) {
        this.announcer = announcer;
        this.announcements = announcements;
        this.published = published;
    }

    /** Takes committed lines, in order. */
    void offer(List<ShardLine> lines) {
        waiting.addAll(lines);
    }

    /** Sends a sample; it is no evidence, so nobody asks whether it arrived. */
    void draw(EquitySample sample) {
        announcer.send(announcements.of(sample), _ -> {});
    }

    /** All lines up to this shard sequence are in the topic, with their announcements. */
    long published() {
        return published;
    }

    boolean isIdle() {
        return waiting.isEmpty() && again.isEmpty() && flying.isEmpty();
    }

    /** Hands on what may go now and takes in what was answered. */
    void pump() {
        collect();
        if (broken && unanswered == 0) {
            while (!flying.isEmpty()) {
                again.addFirst(flying.removeLast());
            }
            broken = false;
        }
        while (!broken && flying.size() < FLYING_MAX && !(again.isEmpty() && waiting.isEmpty())) {
            send();
            collect();
        }
    }

    private void send() {
        var next = again.poll();
        if (next == null) {
            var line = waiting.getFirst();
            next = new Flying(line.shardSequence(), announcements.of(line));
            waiting.removeFirst();
        }
        next.unanswered = next.records.size();
        unanswered += next.unanswered;
        flying.addLast(next);
        var sent = next;
        for (var record : sent.records) {
            announcer.send(record, stored -> done.add(new Done(sent, stored)));
        }
    }

    private void collect() {
        for (var each = done.poll(); each != null; each = done.poll()) {
            unanswered--;
            if (each.stored()) {
                each.flying().unanswered--;
            } else {
                broken = true;
            }
        }
        while (!flying.isEmpty() && flying.getFirst().unanswered == 0) {
            published = flying.removeFirst().shardSequence;
        }
    }
}
