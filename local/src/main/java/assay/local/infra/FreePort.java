package assay.local.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.function.IntFunction;

/** A loopback port that nobody listens on at this moment. */
public final class FreePort {
    private static final int TRIES = 5;

    private FreePort() {}

    /** The wished port, or any free one when the wish is 0. */
    public static int orAny(int wished) {
        return wished == 0 ? any() : wished;
    }

    /**
     * What starts on the wished port, or on any free one when the wish is 0: on another, when the start fails and its
     * port was taken by somebody else meanwhile.
     */
    static <T> T starting(int wished, IntFunction<T> start) {
        for (int tries = 1; ; tries++) {
            int port = orAny(wished);
            try {
                return start.apply(port);
            } catch (RuntimeException failure) {
                if (wished != 0 || tries == TRIES || isFree(port)) {
                    throw failure;
                }
            }
        }
    }

    public static int any() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whether a server could listen there now. */
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
