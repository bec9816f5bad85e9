package assay.endtoend.chaos;

import assay.local.infra.Patience;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Waiting for something that another process will say. */
final class Await {

    private Await() {}

    /** A question that may have no answer yet, or fail to be asked. */
    interface Question<T> {
        @Nullable
        T ask() throws IOException;
    }

    /** The first answer; throws {@link IllegalStateException} with the last failure when there is none in time. */
    static <T> T value(Duration atMost, Question<T> question) {
        var found = new AtomicReference<@Nullable T>();
        var failure = new AtomicReference<@Nullable IOException>();
        Patience.until(atMost, () -> {
            try {
                found.set(question.ask());
            } catch (IOException notYet) {
                failure.set(notYet);
            }
            return found.get() != null;
        });
        var answer = found.get();
        if (answer == null) {
            throw new IllegalStateException("no answer within " + atMost, failure.get());
        }
        return answer;
    }
}
