package assay.stream.session;

import assay.stream.frame.CloseCode;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerShutdownEvent;
import jakarta.inject.Singleton;

/** Tells every client that the server goes away, so that it comes back to another at once. */
@Singleton
final class GoodbyeListener implements ApplicationEventListener<ServerShutdownEvent> {
    private final SocketRelay relay;

    GoodbyeListener(SocketRelay relay) {
        this.relay = relay;
    }

    @Override
    public void onApplicationEvent(ServerShutdownEvent event) {
        for (var loop : relay.loops()) {
            loop.execute(() -> loop.sockets().forEach(socket -> socket.close(CloseCode.GOING_AWAY)));
        }
    }
}
