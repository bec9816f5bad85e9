package assay.local.platform;

import assay.local.infra.FreePort;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** The platform's ports: the usual ones (base 0) or fifteen in a row from a base. */
public record Ports(int base) {
    private static final int LEAST = 1024;
    private static final int MOST = 65_000;
    private static final int TRIES = 200;

    public Ports {
        if (base != 0 && (base < LEAST || base > MOST)) {
            throw new IllegalArgumentException("a port base is between " + LEAST + " and " + MOST);
        }
    }

    /** Ports that nobody uses at this moment, away from the usual ones and from those that clients are given. */
    public static Ports free() {
        for (var n = 0; n < TRIES; n++) {
            var ports = new Ports(ThreadLocalRandom.current().nextInt(1000, 1500) * 20);
            if (ports.taken().isEmpty()) {
                return ports;
            }
        }
        throw new IllegalStateException("no fifteen free ports in a row");
    }

    public int of(Port port) {
        return port.number(base);
    }

    /** Those that somebody else listens on now. */
    public List<Port> taken() {
        return Arrays.stream(Port.values())
                .filter(port -> !FreePort.isFree(of(port)))
                .toList();
    }
}
