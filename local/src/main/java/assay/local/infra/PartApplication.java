package assay.local.infra;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One embedded part as a process of its own: {@code PartApplication kafka|postgres|redis DIR PORT}. */
public final class PartApplication {
    private PartApplication() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length != 3) {
            System.err.println("usage: PartApplication kafka|postgres|redis DIR PORT");
            System.exit(2);
        }
        var part = Part.named(arguments[0]);
        var dir = Path.of(arguments[1]);
        var running = part.start(dir, Integer.parseInt(arguments[2]));
        var ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            running.close();
            ended.countDown();
        }));
        Folders.writeSecret(
                part.readyFile(dir), running.address() + "\n" + running.server().pid() + "\n");
        while (running.isAlive()) {
            ended.await(100, TimeUnit.MILLISECONDS);
        }
        System.exit(1);
    }
}
