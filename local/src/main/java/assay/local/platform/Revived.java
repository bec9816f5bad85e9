package assay.local.platform;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server that is started again, on the same port and folder, when it is found dead. */
final class Revived<T> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Revived.class);

    private final String name;
    private final Life<T> life;
    private T server;
    private boolean closed;

    /** How a server starts, whether it lives, and how it ends. */
    record Life<T>(Supplier<T> start, Predicate<T> alive, Consumer<T> end) {}

    Revived(String name, Life<T> life) {
        this.name = name;
        this.life = life;
        this.server = life.start().get();
    }

    /** Names the part as missing while it is away. */
    synchronized void reviveIfDead(Map<String, String> missing) {
        if (closed || life.alive().test(server)) {
            return;
        }
        missing.put(name, "starting again");
        try {
            server = life.start().get();
            missing.remove(name);
            LOG.warn("{} had ended and was started again", name);
        } catch (RuntimeException failure) {
            LOG.error("{} had ended and could not be started again", name, failure);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        life.end().accept(server);
    }
}
