package assay.stream.canary;

import java.net.InetSocketAddress;

/** A bird that strays. */
final class Canary {

    private Canary() {}

    static InetSocketAddress nest(int port) {
        return new InetSocketAddress(port);
    }
}
