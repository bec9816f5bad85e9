package assay.endtoend.chaos;

import assay.local.infra.Patience;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/** Traders trade while somebody kills what they trade on, one victim after the other. */
final class ChaosRun implements AutoCloseable {

    private static final Duration SEGMENT = Duration.ofMinutes(10);
    private static final int ANSWERED_AFTERWARDS = 20;

    private final ChaosPlan plan;
    private final ChaosPlatform platform;
    private final CoreApi api;
    private final ClientLog log = new ClientLog();
    private final List<Trader> traders = new ArrayList<>();
    private final List<Kill> kills = new ArrayList<>();
    private final ShardWatch watch;

    ChaosRun(ChaosPlan plan, ChaosPlatform platform) {
        this.plan = plan;
        this.platform = platform;
        this.api = new CoreApi(platform.cores());
        this.watch = new ShardWatch(platform.coreDatabase());
    }

    CoreApi api() {
        return api;
    }

    ClientLog log() {
        return log;
    }

    List<Kill> kills() {
        return kills;
    }

    List<Trader> traders() {
        return traders;
    }

    ShardWatch watch() {
        return watch;
    }

    /** Trades and kills until the plan is fulfilled; returns once every order has its answer. */
    void run() throws IOException {
        var instruments = Market.listed(platform.marketData());
        var tier = Market.tier(api);
        for (int i = 1; i <= plan.traders(); i++) {
            traders.add(Trader.register(api, i, tier));
        }
        Progress.say("%d traders have accounts".formatted(traders.size()));
        try (var load = new OrderLoad(new Orders(traders, instruments, plan.seed()), log, plan.rate())) {
            var victims = plan.victims();
            for (int i = 0; i < victims.size(); i++) {
                awaitAnswers((long) plan.orders() * (i + 1) / (victims.size() + 1));
                kills.add(kill(i + 1, victims.get(i), load));
            }
            awaitAnswers(plan.orders());
            load.stop();
            require("every order is answered", ChaosPlan.PATIENCE, () -> log.inFlight() == 0);
            Progress.say("%d orders answered, %d withheld, attempts came to %s"
                    .formatted(log.count(), load.withheld(), log.seen()));
        }
    }

    private void awaitAnswers(long count) {
        require(count + " orders are answered", SEGMENT, () -> log.count() >= count);
    }

    private Kill kill(int number, Victim victim, OrderLoad load) {
        var inFlight = crowd(load);
        platform.kill(victim);
        var at = System.nanoTime();
        var orphans = inFlight.stream().filter(log::isWaiting).toList();
        platform.restart(victim);
        var back = System.nanoTime();
        var enough = log.count() + orphans.size() + ANSWERED_AFTERWARDS;
        require(
                "answers after the kill of " + victim,
                ChaosPlan.RECOVERY,
                () -> log.count() >= enough && orphans.stream().noneMatch(log::isWaiting));
        var kill = new Kill(number, victim, at, back, inFlight.size(), orphans.size(), System.nanoTime());
        Progress.say(kill.line(kill.felt(log.answers(), watch)));
        return kill;
    }

    /** The orders without an answer, once they are as many as the plan wants: however fast they are answered. */
    private Collection<String> crowd(OrderLoad load) {
        var inFlight = new AtomicReference<Collection<String>>(List.of());
        require("orders are in flight", ChaosPlan.RECOVERY, () -> {
            inFlight.set(load.burst(plan.burst()).join());
            return inFlight.get().size() >= plan.inFlight();
        });
        return inFlight.get();
    }

    private void require(String what, Duration atMost, BooleanSupplier condition) {
        if (!Patience.until(atMost, condition)) {
            throw new IllegalStateException("not within %s: %s; %d answered, %d waiting, attempts came to %s"
                    .formatted(atMost, what, log.count(), log.inFlight(), log.seen()));
        }
    }

    /** Asks every order again with its key; the keys whose answer is another one now. */
    List<String> askedAgain() {
        return Repeats.of(traders, log.answers());
    }

    @Override
    public void close() {
        watch.close();
        api.close();
    }
}
