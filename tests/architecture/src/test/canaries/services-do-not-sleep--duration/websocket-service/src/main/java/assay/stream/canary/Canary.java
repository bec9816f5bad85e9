package assay.stream.canary;

import java.time.Duration;

/** A bird that strays. */
final class Canary {

    private Canary() {}

    static void waitABit() throws InterruptedException {
        Thread.sleep(Duration.ofMillis(100));
    }
}
