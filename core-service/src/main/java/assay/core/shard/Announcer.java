package assay.core.shard;

import java.util.function.Consumer;

/** What goes out: records of topics, in the order they are handed over per topic and key. */
public interface Announcer {

    /**
     * Hands a record over. `done` is called exactly once, on any thread: true when the topic durably has it, false when
     * that is not known.
     */
    void send(Outgoing record, Consumer<Boolean> done);
}
