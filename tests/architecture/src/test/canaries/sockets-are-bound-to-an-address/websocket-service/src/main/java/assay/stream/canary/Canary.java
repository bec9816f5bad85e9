package assay.stream.canary;

import java.io.IOException;
import java.net.ServerSocket;

/** A bird that strays. */
final class Canary {

    private Canary() {}

    static ServerSocket nest(int port) throws IOException {
        return new ServerSocket(port);
    }
}
