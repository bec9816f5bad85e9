package assay.stream.session;

import assay.stream.frame.Channel;
import org.jspecify.annotations.Nullable;

/** One channel of one socket; everything on the socket's event loop. */
interface Subscription {
    Channel channel();

    /** There is room again for what was held back. */
    void writable();

    /** No more events; nothing is said about it. */
    void end();

    /** What has to be asked again from time to time; absent when it is for everybody. */
    default @Nullable Question question() {
        return null;
    }

    /** The answer to that. */
    default void checked(Verdict verdict) {}
}
