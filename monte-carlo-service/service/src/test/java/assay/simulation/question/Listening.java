package assay.simulation.question;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A TCP socket on which one of some processes listens, by Linux's own account. */
record Listening(String address) {
    private static final String STATE = "0A";

    static List<Listening> of(List<ProcessHandle> processes) throws IOException {
        var sockets = new HashSet<String>();
        for (var process : processes) {
            sockets.addAll(sockets(Path.of("/proc", Long.toString(process.pid()), "fd")));
        }
        var found = new ArrayList<Listening>();
        for (var table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            for (var line : Files.readAllLines(Path.of(table))) {
                var fields = line.strip().split("\\s+", -1);
                if (fields[3].equals(STATE) && sockets.contains("socket:[" + fields[9] + "]")) {
                    found.add(new Listening(fields[1].split(":", -1)[0]));
                }
            }
        }
        return found;
    }

    private static Set<String> sockets(Path folder) {
        var found = new HashSet<String>();
        try (Stream<Path> entries = Files.list(folder)) {
            for (var entry : entries.toList()) {
                found.add(Files.readSymbolicLink(entry).toString());
            }
        } catch (IOException gone) {
            // A process or a descriptor that ended while we looked listens no more.
            return found;
        }
        return found;
    }

    /** 127.0.0.0/8 as it is or within IPv6, or ::1. */
    boolean isLoopback() {
        var four = address.length() == 8
                ? address
                : address.startsWith("0000000000000000FFFF0000") ? address.substring(24) : "";
        return four.endsWith("7F") || address.equals("00000000000000000000000001000000");
    }
}
