package assay.stream.canary;

/** A bird that strays. */
final class Canary {

    private Canary() {}

    static void waitABit() throws InterruptedException {
        Thread.sleep(100);
    }
}
