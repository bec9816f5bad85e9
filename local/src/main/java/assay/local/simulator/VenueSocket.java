package assay.local.simulator;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The loopback WebSocket server of one simulated venue. */
final class VenueSocket extends WebSocketServer {
    private static final Logger LOG = LoggerFactory.getLogger(VenueSocket.class);
    private static final int STOP_MILLIS = 500;

    private final SimulatedVenue venue;
    private final CompletableFuture<Void> listening = new CompletableFuture<>();

    private VenueSocket(int port, SimulatedVenue venue) {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
        this.venue = venue;
        setReuseAddr(true);
        setDaemon(true);
        setTcpNoDelay(true);
    }

    /** Returns once the port is open; throws {@link IllegalStateException} when it cannot be. */
    static VenueSocket listen(int port, SimulatedVenue venue) {
        var socket = new VenueSocket(port, venue);
        socket.start();
        try {
            socket.listening.join();
            return socket;
        } catch (CompletionException failure) {
            throw new IllegalStateException(
                    "the " + venue.venue().label() + " simulator cannot listen on port " + port, failure.getCause());
        }
    }

    void end() {
        try {
            stop(STOP_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void onStart() {
        listening.complete(null);
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake handshake) {
        var connection = new VenueConnection(socket, venue);
        socket.setAttachment(connection);
        venue.opened(connection);
    }

    @Override
    public void onMessage(WebSocket socket, String message) {
        venue.said(socket.<VenueConnection>getAttachment(), message);
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {
        var connection = socket.<@Nullable VenueConnection>getAttachment();
        if (connection != null) {
            venue.gone(connection);
        }
    }

    @Override
    public void onError(@Nullable WebSocket socket, Exception failure) {
        if (socket == null) {
            listening.completeExceptionally(failure);
        }
        LOG.debug("{} connection failed", venue.venue().label(), failure);
    }
}
