package assay.market.tape;

import assay.market.tape.TapeMemory.Stated;
import assay.market.tape.TapeMemory.Subject;
import assay.market.topic.TapeReader;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** The newest believed entry about each thing, for readers on any thread. */
final class TapeBoard {
    private final ConcurrentMap<Subject, Stated> newest = new ConcurrentHashMap<>();
    private volatile long heard = Long.MIN_VALUE;
    private volatile long sequence;

    void post(TapeReader.Believed line, long now) {
        var content = line.content();
        newest.put(Subject.of(content.content()), new Stated(content.sequence(), content.at(), content.content()));
        sequence = content.sequence();
        heard = now;
    }

    @Nullable
    Stated newest(Subject subject) {
        return newest.get(subject);
    }

    long sequence() {
        return sequence;
    }

    /** Whether a line was believed within so many nanoseconds. */
    boolean heardWithin(long span, long now) {
        return heard != Long.MIN_VALUE && now - heard <= span;
    }
}
