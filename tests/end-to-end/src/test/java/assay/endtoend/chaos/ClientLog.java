package assay.endtoend.chaos;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What the client has asked and what it was told: the oracle's memory, and every order that still waits. */
final class ClientLog {

    /**
     * An answered order and when; instants are of the monotonic clock.
     *
     * @param intended when the order arrived, which is before its first attempt began
     * @param attempts requests it took until an answer
     */
    record Answered(Ack ack, long intended, long answered, int attempts) {

        double seconds() {
            return (answered - intended) / 1e9;
        }
    }

    private final ConcurrentLinkedQueue<Answered> answers = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> refused = new ConcurrentLinkedQueue<>();
    private final Map<String, Long> waiting = new ConcurrentHashMap<>();
    private final Map<String, Integer> seen = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();

    void asked(String key, long intended) {
        waiting.put(key, intended);
    }

    /** One attempt came to this: a status, or a failure to get one. */
    void saw(String what) {
        seen.merge(what, 1, Integer::sum);
    }

    /** How often each thing was seen. */
    Map<String, Integer> seen() {
        return new TreeMap<>(seen);
    }

    void answered(Answered answer) {
        answers.add(answer);
        count.incrementAndGet();
        waiting.remove(answer.ack().key());
    }

    /** An order that got no answer that counts: a refusal of a sound request, or silence until patience ran out. */
    void refused(String key, String why) {
        refused.add(key + ": " + why);
        waiting.remove(key);
    }

    int count() {
        return count.get();
    }

    int inFlight() {
        return waiting.size();
    }

    /** The keys of all orders without an answer. */
    Collection<String> waiting() {
        return List.copyOf(waiting.keySet());
    }

    boolean isWaiting(String key) {
        return waiting.containsKey(key);
    }

    List<Answered> answers() {
        return new ArrayList<>(answers);
    }

    List<Ack> acks() {
        return answers.stream().map(Answered::ack).toList();
    }

    List<String> refusals() {
        return List.copyOf(refused);
    }
}
