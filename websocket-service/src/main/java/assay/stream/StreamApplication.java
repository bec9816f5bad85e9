package assay.stream;

import io.micronaut.runtime.Micronaut;

/** The program that turns journal and tape into sequenced frames for browsers and API clients. */
final class StreamApplication {

    private StreamApplication() {}

    public static void main(String[] arguments) {
        Micronaut.run(StreamApplication.class, arguments);
    }
}
