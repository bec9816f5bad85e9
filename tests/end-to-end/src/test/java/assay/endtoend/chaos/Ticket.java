package assay.endtoend.chaos;

import assay.endtoend.chaos.CoreApi.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * One order on its way: sent, and sent again with the same key as long as nobody says what became of it.
 *
 * @param resting whether it is meant to rest in the book and is cancelled once it was answered
 * @param intended when it arrived, by the monotonic clock
 */
record Ticket(Trader trader, String key, String body, boolean resting, long intended) {

    private static final Duration PAUSE_MAX = Duration.ofSeconds(2);

    void place(ClientLog log) {
        var deadline = intended + ChaosPlan.PATIENCE.toNanos();
        var last = "";
        for (int attempt = 1; System.nanoTime() - deadline < 0; attempt++) {
            try {
                var answer = trader.post("/orders", body, key);
                log.saw(answer.is(201) ? "201" : answer.status() + code(answer));
                if (answer.is(201) || answer.is(200)) {
                    log.answered(new ClientLog.Answered(acknowledged(answer), intended, System.nanoTime(), attempt));
                    return;
                }
                last = answer.status() + " " + answer.body();
                if (!mayBeAskedAgain(answer.status())) {
                    log.refused(key, last);
                    return;
                }
            } catch (IOException unknown) {
                last = String.valueOf(unknown.getMessage());
                log.saw(unknown.getClass().getSimpleName());
            }
            if (!pause(attempt)) {
                return;
            }
        }
        log.refused(key, "no answer, last was " + last);
    }

    private static String code(Answer answer) {
        return answer.body().startsWith("{") ? " " + answer.json().path("code").asText() : "";
    }

    /** 202 and everything that leaves the outcome open; a refusal of the request itself does not. */
    static boolean mayBeAskedAgain(int status) {
        return status == 202 || status == 401 || status == 409 || status == 425 || status == 429 || status >= 500;
    }

    Ack acknowledged(Answer answer) {
        var json = answer.json();
        return new Ack(
                trader.account(),
                key,
                body,
                UUID.fromString(json.path("id").asText()),
                Long.parseLong(json.path("sequence").asText()),
                json.path("hash").asText(),
                answer.body());
    }

    /** Takes a resting order out again, so that the next one finds room; whether it works is of no interest. */
    void cancel(UUID order) {
        try {
            trader.delete("/orders/" + order, key + "-cancel");
        } catch (IOException unknown) {
            // It rests on; a later denial for too many orders is an answer like any other.
        }
    }

    private static boolean pause(int attempt) {
        try {
            var longest = Math.min(PAUSE_MAX.toMillis(), 100L << Math.min(attempt, 5));
            Thread.sleep(ThreadLocalRandom.current().nextLong(longest / 2, longest + 1));
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
