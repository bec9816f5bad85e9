package assay.bench.stream;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the kernel says of a process: its processor time, its memory, and on which core it may run. */
final class Kernel {
    private static final double TICKS_A_SECOND = 100;
    private static final int USER = 11;
    private static final int SYSTEM = 12;

    // Asked once: a process that moved to one core sees no other any more.
    private static final boolean CAN_PIN =
            Runtime.getRuntime().availableProcessors() > 1 && Files.isExecutable(Path.of("/usr/bin/taskset"));

    private Kernel() {}

    /** Seconds of processor time so far, in user space and in the kernel. */
    static double seconds(long pid) throws IOException {
        var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM])) / TICKS_A_SECOND;
    }

    /** Kilobytes of memory that is really there. */
    static long residentKilobytes(long pid) throws IOException {
        for (var line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("[^0-9]", ""));
            }
        }
        throw new IOException("no VmRSS of " + pid);
    }

    /** The command on one core, where the machine can do that. */
    static List<String> onCore(int core, List<String> command) {
        if (!canPin()) {
            return command;
        }
        var pinned = new ArrayList<>(List.of("taskset", "-c", Integer.toString(core)));
        pinned.addAll(command);
        return pinned;
    }

    /** Moves this process with all its threads. */
    static void moveTo(int core) throws IOException, InterruptedException {
        if (canPin()) {
            var pid = Long.toString(ProcessHandle.current().pid());
            new ProcessBuilder("taskset", "-acp", Integer.toString(core), pid)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        }
    }

    static boolean canPin() {
        return CAN_PIN;
    }
}
