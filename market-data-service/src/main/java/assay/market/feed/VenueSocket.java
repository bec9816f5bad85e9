package assay.market.feed;

import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The text side of a WebSocket: parts collected up to a bound, one message asked for after the other, sends in order.
 *
 * <p>The transport has no size limit and no idle timeout of its own; the first is here, the second is the session's.
 */
final class VenueSocket implements WebSocket.Listener {
    /** Seven times the largest snapshot seen on a live feed. */
    static final int LONGEST = 32 * 1024 * 1024;

    private final Ears ears;
    private final StringBuilder parts = new StringBuilder();
    private CompletableFuture<?> sending = CompletableFuture.completedFuture(null);
    private volatile @Nullable WebSocket socket;

    VenueSocket(Ears ears) {
        this.ears = ears;
    }

    /** Who listens; called on the transport's threads. */
    interface Ears {
        /** A whole message; {@code more} asks for the next. */
        void heard(String text, Runnable more);

        void lost(String reason);
    }

    synchronized void send(String text) {
        var open = socket;
        if (open == null) {
            return;
        }
        sending = sending.thenCompose(_ -> open.sendText(text, true));
        var _ = sending.exceptionally(failure -> {
            ears.lost("cannot send: " + failure.getMessage());
            return null;
        });
    }

    void abort() {
        var open = socket;
        if (open != null) {
            open.abort();
        }
    }

    @Override
    public void onOpen(WebSocket opened) {
        socket = opened;
    }

    /** Asks for the first message, once somebody is ready for it. */
    void begin() {
        var open = socket;
        if (open != null) {
            open.request(1);
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        if (parts.length() + data.length() > LONGEST) {
            from.abort();
            ears.lost("a message of more than " + LONGEST + " characters");
            return null;
        }
        parts.append(data);
        if (!last) {
            from.request(1);
            return null;
        }
        var text = parts.toString();
        parts.setLength(0);
        if (parts.capacity() > 1 << 20) {
            parts.trimToSize();
        }
        ears.heard(text, () -> from.request(1));
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket from, java.nio.ByteBuffer data, boolean last) {
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        ears.lost("closed " + code + " " + reason);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        ears.lost("broken: " + failure.getMessage());
    }
}
