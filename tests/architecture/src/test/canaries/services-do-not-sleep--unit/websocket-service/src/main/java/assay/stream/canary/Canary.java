package assay.stream.canary;

import java.util.concurrent.TimeUnit;

/** A bird that strays. */
final class Canary {

    private Canary() {}

    static void waitABit() throws InterruptedException {
        TimeUnit.SECONDS.sleep(1);
    }
}
