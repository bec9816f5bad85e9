package assay.local.simulator;

import java.util.ArrayDeque;
import java.util.Queue;
import org.java_websocket.WebSocket;
import org.java_websocket.framing.CloseFrame;

/** A client's WebSocket as the venue's switches let it be used: late, or not at all. */
final class VenueConnection implements VenueWire {
    private final WebSocket socket;
    private final SimulatedVenue venue;
    private final Queue<String> waiting = new ArrayDeque<>();

    VenueConnection(WebSocket socket, SimulatedVenue venue) {
        this.socket = socket;
        this.venue = venue;
    }

    @Override
    public void send(String frame) {
        if (venue.isFrozen()) {
            return;
        }
        if (venue.delayMillis() == 0 && waiting.isEmpty()) {
            sendNow(frame);
        } else {
            waiting.add(frame);
            venue.later(this::sendFirst, venue.delayMillis());
        }
    }

    @Override
    public void close(String reason) {
        socket.close(CloseFrame.POLICY_VALIDATION, reason);
    }

    void cut() {
        socket.closeConnection(CloseFrame.ABNORMAL_CLOSE, "");
    }

    /** Whichever frame's time has come, the first in line leaves: none overtakes another when the delay changes. */
    private void sendFirst() {
        var first = waiting.poll();
        if (first != null) {
            sendNow(first);
        }
    }

    private void sendNow(String frame) {
        if (socket.isOpen()) {
            socket.send(frame);
        }
    }
}
