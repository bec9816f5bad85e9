package assay.bench.stream;

import java.io.IOException;

/** A WebSocket server that sends the same messages to all of its clients. */
interface Server extends AutoCloseable {

    /**
     * Messages to send.
     *
     * @param ticks how often
     * @param perTick how many at once
     * @param millis between two ticks
     * @param bytes of one message
     */
    record Load(int ticks, int perTick, int millis, int bytes) {
        long messages() {
            return (long) ticks * perTick;
        }
    }

    String name();

    long pid();

    Crowd.Door door();

    /** Returns when all has been handed out, or soon after. */
    void publish(Load load) throws IOException, InterruptedException;

    /** How many messages were delivered, by what the clients counted. */
    default double deliveries(long frames, long bytes, Load load) {
        return frames;
    }

    @Override
    void close() throws IOException;
}
