package assay.endtoend.chaos;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every order once more with its key: the same body must bring the same answer, and no new order. */
final class Repeats {

    private static final int AT_ONCE = 16;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private Repeats() {}

    static List<String> of(List<Trader> traders, List<ClientLog.Answered> answers) {
        Map<UUID, Trader> byAccount = traders.stream().collect(Collectors.toMap(Trader::account, Function.identity()));
        var differing = Collections.synchronizedList(new ArrayList<String>());
        var room = new Semaphore(AT_ONCE);
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : answers) {
                room.acquireUninterruptibly();
                var trader = byAccount.get(answer.ack().account());
                clients.execute(() -> {
                    try {
                        ask(trader, answer.ack(), differing);
                    } finally {
                        room.release();
                    }
                });
            }
        }
        return differing;
    }

    private static void ask(@Nullable Trader trader, Ack told, List<String> differing) {
        try {
            if (trader == null) {
                differing.add(told.order() + " is nobody's");
                return;
            }
            var again = answered(trader, told);
            if (!(again.is(201) || again.is(200)) || !sameAnswer(told.answer(), again.body())) {
                differing.add("%s: first %s, again %d %s"
                        .formatted(told.order(), told.answer(), again.status(), again.body()));
            }
        } catch (IOException | IllegalStateException unknown) {
            differing.add(told.order() + ": " + unknown);
        }
    }

    /** The first answer that leaves nothing open, as long as that may take a platform that paused. */
    private static CoreApi.Answer answered(Trader trader, Ack told) {
        return Await.value(PATIENCE, () -> {
            var again = trader.post("/orders", told.body(), told.key());
            return Ticket.mayBeAskedAgain(again.status()) ? null : again;
        });
    }

    private static boolean sameAnswer(String first, String again) throws IOException {
        return CoreApi.JSON.readTree(first).equals(CoreApi.JSON.readTree(again));
    }
}
