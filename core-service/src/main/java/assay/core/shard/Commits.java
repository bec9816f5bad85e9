package assay.core.shard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Ends turns: commits, and for what is committed the acts that follow. A commit without an answer leaves its shards in
 * doubt; they stand still until their rows tell.
 */
final class Commits {

    private final Ports ports;
    private final Conduct conduct;
    private final IntConsumer giveUp;
    private final Map<Integer, Worked> inDoubt = new TreeMap<>();

    /** @param giveUp called with a shard that is somebody else's, or must be loaded anew */
    Commits(Ports ports, Conduct conduct, IntConsumer giveUp) {
        this.ports = ports;
        this.conduct = conduct;
        this.giveUp = giveUp;
    }

    boolean isInDoubt(int shard) {
        return inDoubt.containsKey(shard);
    }

    void forget(int shard) {
        inDoubt.remove(shard);
    }

    /** Finishes what turned out committed, gives up what is somebody else's, and commits again what was not. */
    void settle() {
        var again = new ArrayList<Worked>();
        try {
            var fences =
                    inDoubt.isEmpty() ? Map.<Integer, Fence>of() : ports.store().fences(inDoubt.keySet());
            List.copyOf(inDoubt.values()).forEach(each -> settle(each, fences.get(each.number()), again));
        } catch (StoreFailed e) {
            inDoubt.keySet()
                    .forEach(each -> ports.troubles().report(each, "the outcome of a commit is still unknown", e));
        }
        follow(committed(again));
    }

    private void settle(Worked worked, @Nullable Fence fence, List<Worked> again) {
        var batch = Objects.requireNonNull(worked.batch());
        if (batch.then().fence().equals(fence)) {
            inDoubt.remove(worked.number());
            follow(List.of(worked));
        } else if (batch.fence().equals(fence)) {
            again.add(worked);
        } else {
            giveUp.accept(worked.number());
        }
    }

    /** Commits the round and does what follows, in the order of the conduct. */
    void finish(List<Worked> round) {
        var order = conduct.order();
        act(round, order.subList(0, order.indexOf(Conduct.Act.COMMIT)));
        follow(round.stream().filter(each -> each.batch() == null).toList());
        follow(committed(round.stream().filter(each -> each.batch() != null).toList()));
    }

    private List<Worked> committed(List<Worked> round) {
        if (round.isEmpty()) {
            return round;
        }
        try {
            var written = ports.store()
                    .commit(round.stream()
                            .map(each -> Objects.requireNonNull(each.batch()))
                            .toList());
            var done = new ArrayList<Worked>();
            for (var worked : round) {
                if (written.contains(worked.number())) {
                    inDoubt.remove(worked.number());
                    done.add(worked);
                } else {
                    inDoubt.put(worked.number(), worked);
                }
            }
            return done;
        } catch (StoreFailed e) {
            round.forEach(each -> unanswered(each, e));
            return List.of();
        }
    }

    private void unanswered(Worked worked, StoreFailed cause) {
        ports.troubles().report(worked.number(), "a commit had no answer", cause);
        if (conduct.outcomeIsUnknown()) {
            inDoubt.put(worked.number(), worked);
            return;
        }
        for (var told : worked.draft().answers()) {
            ports.answers().answer(told.origin(), told.command(), new CommandAnswer.Failed());
        }
        giveUp.accept(worked.number());
    }

    private void follow(List<Worked> committed) {
        var order = conduct.order();
        act(committed, order.subList(order.indexOf(Conduct.Act.COMMIT) + 1, order.size()));
    }

    private void act(List<Worked> round, List<Conduct.Act> acts) {
        for (var act : acts) {
            for (var worked : round) {
                switch (act) {
                    case COMMIT -> throw new IllegalStateException("nothing is committed twice");
                    case ADOPT -> worked.shard().adopt(worked.draft(), worked.batch());
                    case ANSWER -> answer(worked.draft());
                    case PUBLISH -> worked.shard().publish(worked.draft());
                }
            }
        }
    }

    private void answer(Draft draft) {
        for (var told : draft.answers()) {
            ports.answers().answer(told.origin(), told.command(), told.answer());
        }
    }
}
